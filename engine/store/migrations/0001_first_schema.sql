-- The first schema. Times are ISO 8601 in UTC with milliseconds; JSON is compact text.

CREATE TABLE setting (
    key TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE trust_decision (
    host TEXT NOT NULL,
    port INTEGER NOT NULL,
    fingerprint TEXT NOT NULL,
    subject TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    PRIMARY KEY (host, port, fingerprint)
) WITHOUT ROWID;

CREATE TABLE trusted_authority (
    fingerprint TEXT PRIMARY KEY NOT NULL,
    pem BLOB NOT NULL,
    source TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decided_at TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE user_link (
    user_id TEXT PRIMARY KEY NOT NULL,
    identity TEXT NOT NULL,
    tag_identity TEXT NOT NULL,
    email TEXT NOT NULL,
    name TEXT NOT NULL,
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    extension TEXT NOT NULL,
    login_id TEXT NOT NULL,
    active INTEGER NOT NULL,
    since TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX user_link_identity ON user_link (identity);

CREATE TABLE identity_move (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    from_identity TEXT NOT NULL,
    to_identity TEXT NOT NULL,
    email TEXT NOT NULL,
    reported_at TEXT NOT NULL
);

CREATE TABLE run (
    id TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    started_by TEXT NOT NULL,
    started_at TEXT NOT NULL,
    finished_at TEXT,
    state TEXT NOT NULL,
    plan_hash TEXT NOT NULL DEFAULT '',
    changed_something INTEGER NOT NULL DEFAULT 0,
    report TEXT NOT NULL DEFAULT '{}',
    error TEXT
) WITHOUT ROWID;
CREATE INDEX run_kind ON run (kind, id);

CREATE TABLE run_skip (
    run_id TEXT NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    dn TEXT NOT NULL,
    identity TEXT NOT NULL,
    name TEXT NOT NULL,
    reason TEXT NOT NULL,
    other TEXT NOT NULL,
    PRIMARY KEY (run_id, position)
) WITHOUT ROWID;

CREATE TABLE journal (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    run_id TEXT NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    target TEXT NOT NULL,
    operation TEXT NOT NULL,
    key TEXT NOT NULL,
    object_id TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    state TEXT NOT NULL,
    error TEXT,
    request_id TEXT NOT NULL DEFAULT '',
    at TEXT NOT NULL
);
CREATE INDEX journal_run ON journal (run_id, id);
CREATE INDEX journal_open ON journal (target, id) WHERE state = 'intended';

CREATE TABLE owned_object (
    target TEXT NOT NULL,
    form TEXT NOT NULL,
    key TEXT NOT NULL,
    role TEXT NOT NULL,
    content TEXT NOT NULL,
    run_id TEXT NOT NULL,
    written_at TEXT NOT NULL,
    PRIMARY KEY (target, form, key)
) WITHOUT ROWID;

CREATE TABLE onboarding (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    session_id TEXT NOT NULL,
    started_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    steps TEXT NOT NULL,
    data TEXT NOT NULL
);
