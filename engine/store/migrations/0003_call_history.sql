-- The call history: one row for each endpoint's part in a finished call. Times are epoch milliseconds, as everywhere about calls.

CREATE TABLE call_record (
    id TEXT PRIMARY KEY NOT NULL,
    source TEXT NOT NULL,
    endpoint TEXT NOT NULL,
    direction TEXT NOT NULL,
    from_number TEXT NOT NULL,
    from_name TEXT NOT NULL,
    to_number TEXT NOT NULL,
    to_name TEXT NOT NULL,
    created_on INTEGER NOT NULL,
    ended_on INTEGER NOT NULL,
    answered INTEGER NOT NULL,
    ring_ms INTEGER NOT NULL,
    talk_ms INTEGER NOT NULL,
    cause TEXT NOT NULL,
    correlation TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX call_record_endpoint ON call_record (endpoint, created_on);
CREATE INDEX call_record_time ON call_record (created_on);
