-- "Are these two the same person?" No. Two groups without a name have no person that a verdict could be about, and groups are made
-- anew; so what stays is which faces were on which side of the question.
CREATE TABLE apart (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    question INTEGER NOT NULL, -- the same for all faces of both sides
    side     INTEGER NOT NULL CHECK (side IN (0, 1)),
    face_id  INTEGER NOT NULL REFERENCES face ON DELETE CASCADE,
    UNIQUE (question, face_id)
) STRICT;
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
