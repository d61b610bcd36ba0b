-- The platform's commands: written before they go to the PBX, kept until some time after the platform has the result.

CREATE TABLE command (
    id TEXT PRIMARY KEY NOT NULL,
    action TEXT NOT NULL,
    endpoint TEXT NOT NULL,
    state TEXT NOT NULL,
    received_at TEXT NOT NULL,
    result TEXT NOT NULL DEFAULT '',
    acknowledged_at TEXT
) WITHOUT ROWID;
CREATE INDEX command_unfinished ON command (state) WHERE state <> 'finished';
CREATE INDEX command_open ON command (received_at) WHERE acknowledged_at IS NULL;
CREATE INDEX command_age ON command (acknowledged_at) WHERE acknowledged_at IS NOT NULL;
