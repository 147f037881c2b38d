-- Groups that grow: new faces join the groups there are, and all undecided faces are grouped anew when enough has changed.
ALTER TABLE grouping ADD COLUMN full_faces INTEGER NOT NULL DEFAULT 0;  -- how many the last full clustering saw
ALTER TABLE grouping ADD COLUMN full_last_face INTEGER NOT NULL DEFAULT 0; -- the highest id among them
ALTER TABLE grouping ADD COLUMN strictness REAL NOT NULL DEFAULT 0.5 CHECK (strictness BETWEEN 0 AND 1);

-- A group the user split: faces of two parts are not one person, until the user says so.
CREATE TABLE split_part (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    face_id INTEGER NOT NULL REFERENCES face ON DELETE CASCADE,
    split   INTEGER NOT NULL, -- which of all splits: larger than the id of every row before it
    part    INTEGER NOT NULL,
    UNIQUE (face_id, split)
) STRICT;
CREATE TRIGGER grouping_split_new AFTER INSERT ON split_part
BEGIN UPDATE grouping SET changes = changes + 1; END;
CREATE TRIGGER grouping_split_gone AFTER DELETE ON split_part
BEGIN UPDATE grouping SET changes = changes + 1; END;

CREATE TRIGGER journal_split_part_new AFTER INSERT ON split_part
WHEN (SELECT entry_id FROM journal_open) IS NOT NULL
BEGIN
    INSERT INTO journal_change (entry_id, of_table, row_id, after)
    SELECT entry_id, 'split_part', new.id,
           json_object('id', new.id, 'face_id', new.face_id, 'split', new.split, 'part', new.part)
    FROM journal_open;
END;
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
