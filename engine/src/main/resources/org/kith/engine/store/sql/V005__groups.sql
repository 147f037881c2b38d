-- Groups that grow: new faces join the groups there are, and all undecided faces are grouped anew when enough has changed.
ALTER TABLE grouping ADD COLUMN full_faces INTEGER NOT NULL DEFAULT 0;  -- how many the last full clustering saw
ALTER TABLE grouping ADD COLUMN full_last_face INTEGER NOT NULL DEFAULT 0; -- the highest id among them
ALTER TABLE grouping ADD COLUMN strictness REAL NOT NULL DEFAULT 0.5 CHECK (strictness BETWEEN 0 AND 1);

-- A group the user splits has a side for each part, not two only: a table takes a new check by being made anew.
CREATE TABLE sides (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    question INTEGER NOT NULL, -- the same for all faces that were told apart by one act
    side     INTEGER NOT NULL CHECK (side >= 0),
    face_id  INTEGER NOT NULL REFERENCES face ON DELETE CASCADE,
    UNIQUE (question, face_id)
) STRICT;
INSERT INTO sides SELECT id, question, side, face_id FROM apart;
DROP TABLE apart;
ALTER TABLE sides RENAME TO apart;
CREATE INDEX apart_by_face ON apart (face_id);

CREATE TRIGGER grouping_apart_new AFTER INSERT ON apart
BEGIN UPDATE grouping SET changes = changes + 1; END;
CREATE TRIGGER grouping_apart_gone AFTER DELETE ON apart
BEGIN UPDATE grouping SET changes = changes + 1; END;

-- Rows are never changed.
CREATE TRIGGER journal_apart_new AFTER INSERT ON apart
WHEN (SELECT entry_id FROM journal_open) IS NOT NULL
BEGIN
    INSERT INTO journal_change (entry_id, of_table, row_id, after)
    SELECT entry_id, 'apart', new.id,
           json_object('id', new.id, 'question', new.question, 'side', new.side, 'face_id', new.face_id)
    FROM journal_open;
END;
CREATE TRIGGER journal_apart_gone AFTER DELETE ON apart
WHEN (SELECT entry_id FROM journal_open) IS NOT NULL
BEGIN
    INSERT INTO journal_change (entry_id, of_table, row_id, before)
    SELECT entry_id, 'apart', old.id,
           json_object('id', old.id, 'question', old.question, 'side', old.side, 'face_id', old.face_id)
    FROM journal_open;
END;

-- Splitting makes groups and moves faces to them.
CREATE TRIGGER journal_cluster_new AFTER INSERT ON cluster
WHEN (SELECT entry_id FROM journal_open) IS NOT NULL
BEGIN
    INSERT INTO journal_change (entry_id, of_table, row_id, after)
    SELECT entry_id, 'cluster', new.id, json_object('id', new.id, 'person_id', new.person_id)
    FROM journal_open;
END;
CREATE TRIGGER journal_cluster_member_new AFTER INSERT ON cluster_member
WHEN (SELECT entry_id FROM journal_open) IS NOT NULL
BEGIN
    INSERT INTO journal_change (entry_id, of_table, row_id, after)
    SELECT entry_id, 'cluster_member', new.face_id,
           json_object('face_id', new.face_id, 'cluster_id', new.cluster_id)
    FROM journal_open;
END;

-- Nobody is on a photo from before the birth, unless the user says so.
CREATE VIEW before_birth AS
SELECT f.id AS face_id, person.id AS person_id
FROM person
JOIN photo p ON CAST(substr(p.taken_at, 1, 4) AS INTEGER) < person.birth_year
JOIN face f ON f.photo_id = p.id
WHERE NOT EXISTS (SELECT 1 FROM verdict v WHERE v.face_id = f.id AND v.person_id = person.id AND v.kind = 'is');
CREATE TRIGGER grouping_person_born AFTER UPDATE OF birth_year ON person WHEN old.birth_year IS NOT new.birth_year
BEGIN UPDATE grouping SET changes = changes + 1; END;
