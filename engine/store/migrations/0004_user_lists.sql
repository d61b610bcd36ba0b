-- Lists of users in pages, in any order, found by any part of their text (store/user_list_repository.h). Each index
-- is one order down to the primary key, and carries what a list needs to know of a row that it does not show. `search`
-- is filled in when the store is opened.

ALTER TABLE user_link ADD COLUMN search TEXT NOT NULL DEFAULT '';
DROP INDEX user_link_identity;
CREATE INDEX user_link_identity ON user_link (identity, user_id, active, search);
CREATE INDEX user_link_dn ON user_link (length(extension), extension, identity, user_id, active, search);
CREATE INDEX user_link_name ON user_link (search, identity, user_id, active);
CREATE INDEX user_link_email ON user_link (email COLLATE NOCASE, identity, user_id, active, search);
CREATE INDEX user_link_state ON user_link (active DESC, identity, user_id, search);
CREATE INDEX user_link_active ON user_link (active);

-- Whom the last run that read PBX and platform did not import.
CREATE TABLE skipped_user (
    position INTEGER PRIMARY KEY NOT NULL,
    dn TEXT NOT NULL,
    identity TEXT NOT NULL,
    name TEXT NOT NULL,
    reason TEXT NOT NULL,
    other TEXT NOT NULL,
    search TEXT NOT NULL
);
CREATE INDEX skipped_user_identity ON skipped_user (identity, position, search);
CREATE INDEX skipped_user_dn ON skipped_user (length(dn), dn, identity, position, search);
CREATE INDEX skipped_user_name ON skipped_user (search, identity, position);
CREATE INDEX skipped_user_reason ON skipped_user (reason, identity, position, search);
INSERT INTO skipped_user (position, dn, identity, name, reason, other, search)
    SELECT position, dn, identity, name, reason, other, '' FROM run_skip WHERE run_id =
        (SELECT max(id) FROM run WHERE kind = 'sync' AND state IN ('completed', 'incomplete'));
