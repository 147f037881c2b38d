-- What the user did to people, so that it can be undone and done again: an entry an act, and of every row the act changed
-- how it was before and is after. The rows are caught by triggers, so that an act need not know how to undo itself.
CREATE TABLE journal (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    at         TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    kind       TEXT NOT NULL,
    name       TEXT,
    others     TEXT NOT NULL DEFAULT '[]', -- names, a JSON array
    faces      INTEGER NOT NULL DEFAULT 0,
    groups     INTEGER NOT NULL DEFAULT 0,
    clustering INTEGER NOT NULL,           -- grouping.clusterings at that time
    undone     INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;
CREATE INDEX journal_undone ON journal (undone, id);

CREATE TABLE journal_change (
    id       INTEGER PRIMARY KEY AUTOINCREMENT, -- in the order of the changes
    entry_id INTEGER NOT NULL REFERENCES journal ON DELETE CASCADE,
    of_table TEXT NOT NULL,
    row_id   INTEGER NOT NULL,
    before   TEXT, -- the row as a JSON object; NULL: there was none
    after    TEXT, -- NULL: there is none any more
    CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT;
CREATE INDEX journal_change_by_entry ON journal_change (entry_id, id);

-- The entry that is being written; NULL while the machine works, and while something is undone.
CREATE TABLE journal_open (
    id       INTEGER PRIMARY KEY CHECK (id = 1),
    entry_id INTEGER REFERENCES journal
) STRICT;
INSERT INTO journal_open VALUES (1, NULL);

-- Clusters are a cache: what an act did to them is undone only as long as they are still those of that time.
ALTER TABLE grouping ADD COLUMN clusterings INTEGER NOT NULL DEFAULT 0;

CREATE TRIGGER journal_person_new AFTER INSERT ON person
WHEN (SELECT entry_id FROM journal_open) IS NOT NULL
BEGIN
    INSERT INTO journal_change (entry_id, of_table, row_id, after)
    SELECT entry_id, 'person', new.id,
           json_object('id', new.id, 'name', new.name, 'name_key', new.name_key, 'birth_year', new.birth_year,
                       'cover_face_id', new.cover_face_id, 'hidden', new.hidden, 'created_at', new.created_at)
    FROM journal_open;
END;
CREATE TRIGGER journal_person_other AFTER UPDATE ON person
WHEN (SELECT entry_id FROM journal_open) IS NOT NULL
BEGIN
    INSERT INTO journal_change (entry_id, of_table, row_id, before, after)
    SELECT entry_id, 'person', old.id,
           json_object('id', old.id, 'name', old.name, 'name_key', old.name_key, 'birth_year', old.birth_year,
                       'cover_face_id', old.cover_face_id, 'hidden', old.hidden, 'created_at', old.created_at),
           json_object('id', new.id, 'name', new.name, 'name_key', new.name_key, 'birth_year', new.birth_year,
                       'cover_face_id', new.cover_face_id, 'hidden', new.hidden, 'created_at', new.created_at)
    FROM journal_open;
END;
CREATE TRIGGER journal_person_gone AFTER DELETE ON person
WHEN (SELECT entry_id FROM journal_open) IS NOT NULL
BEGIN
    INSERT INTO journal_change (entry_id, of_table, row_id, before)
    SELECT entry_id, 'person', old.id,
           json_object('id', old.id, 'name', old.name, 'name_key', old.name_key, 'birth_year', old.birth_year,
                       'cover_face_id', old.cover_face_id, 'hidden', old.hidden, 'created_at', old.created_at)
    FROM journal_open;
END;

CREATE TRIGGER journal_verdict_new AFTER INSERT ON verdict
WHEN (SELECT entry_id FROM journal_open) IS NOT NULL
BEGIN
    INSERT INTO journal_change (entry_id, of_table, row_id, after)
    SELECT entry_id, 'verdict', new.id,
           json_object('id', new.id, 'face_id', new.face_id, 'person_id', new.person_id, 'kind', new.kind,
                       'source', new.source, 'created_at', new.created_at)
    FROM journal_open;
END;
CREATE TRIGGER journal_verdict_other AFTER UPDATE ON verdict
WHEN (SELECT entry_id FROM journal_open) IS NOT NULL
BEGIN
    INSERT INTO journal_change (entry_id, of_table, row_id, before, after)
    SELECT entry_id, 'verdict', old.id,
           json_object('id', old.id, 'face_id', old.face_id, 'person_id', old.person_id, 'kind', old.kind,
                       'source', old.source, 'created_at', old.created_at),
           json_object('id', new.id, 'face_id', new.face_id, 'person_id', new.person_id, 'kind', new.kind,
                       'source', new.source, 'created_at', new.created_at)
    FROM journal_open;
END;
CREATE TRIGGER journal_verdict_gone AFTER DELETE ON verdict
WHEN (SELECT entry_id FROM journal_open) IS NOT NULL
BEGIN
    INSERT INTO journal_change (entry_id, of_table, row_id, before)
    SELECT entry_id, 'verdict', old.id,
           json_object('id', old.id, 'face_id', old.face_id, 'person_id', old.person_id, 'kind', old.kind,
                       'source', old.source, 'created_at', old.created_at)
    FROM journal_open;
END;

CREATE TRIGGER journal_cluster_other AFTER UPDATE ON cluster
WHEN (SELECT entry_id FROM journal_open) IS NOT NULL
BEGIN
    INSERT INTO journal_change (entry_id, of_table, row_id, before, after)
    SELECT entry_id, 'cluster', old.id,
           json_object('id', old.id, 'person_id', old.person_id),
           json_object('id', new.id, 'person_id', new.person_id)
    FROM journal_open;
END;
CREATE TRIGGER journal_cluster_gone AFTER DELETE ON cluster
WHEN (SELECT entry_id FROM journal_open) IS NOT NULL
BEGIN
    INSERT INTO journal_change (entry_id, of_table, row_id, before)
    SELECT entry_id, 'cluster', old.id, json_object('id', old.id, 'person_id', old.person_id)
    FROM journal_open;
END;
CREATE TRIGGER journal_cluster_member_gone AFTER DELETE ON cluster_member
WHEN (SELECT entry_id FROM journal_open) IS NOT NULL
BEGIN
    INSERT INTO journal_change (entry_id, of_table, row_id, before)
    SELECT entry_id, 'cluster_member', old.face_id,
           json_object('face_id', old.face_id, 'cluster_id', old.cluster_id)
    FROM journal_open;
END;
