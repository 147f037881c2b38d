-- Whom the machine took a face for when the user spoke of it, so that its quality can be told from the user's own words:
-- a person's id; 0: nobody, though it knew the person the user named; NULL: nothing can be learned (said before this was
-- remembered, or of somebody the machine could not know). Of several words on a face the first one counts.
ALTER TABLE verdict ADD COLUMN assigned_to INTEGER;

-- The triggers of V002 with the new column.
DROP TRIGGER journal_verdict_new;
CREATE TRIGGER journal_verdict_new AFTER INSERT ON verdict
WHEN (SELECT entry_id FROM journal_open) IS NOT NULL
BEGIN
    INSERT INTO journal_change (entry_id, of_table, row_id, after)
    SELECT entry_id, 'verdict', new.id,
           json_object('id', new.id, 'face_id', new.face_id, 'person_id', new.person_id, 'kind', new.kind,
                       'source', new.source, 'created_at', new.created_at, 'assigned_to', new.assigned_to)
    FROM journal_open;
END;
DROP TRIGGER journal_verdict_other;
CREATE TRIGGER journal_verdict_other AFTER UPDATE ON verdict
WHEN (SELECT entry_id FROM journal_open) IS NOT NULL
BEGIN
    INSERT INTO journal_change (entry_id, of_table, row_id, before, after)
    SELECT entry_id, 'verdict', old.id,
           json_object('id', old.id, 'face_id', old.face_id, 'person_id', old.person_id, 'kind', old.kind,
                       'source', old.source, 'created_at', old.created_at, 'assigned_to', old.assigned_to),
           json_object('id', new.id, 'face_id', new.face_id, 'person_id', new.person_id, 'kind', new.kind,
                       'source', new.source, 'created_at', new.created_at, 'assigned_to', new.assigned_to)
    FROM journal_open;
END;
DROP TRIGGER journal_verdict_gone;
CREATE TRIGGER journal_verdict_gone AFTER DELETE ON verdict
WHEN (SELECT entry_id FROM journal_open) IS NOT NULL
BEGIN
    INSERT INTO journal_change (entry_id, of_table, row_id, before)
    SELECT entry_id, 'verdict', old.id,
           json_object('id', old.id, 'face_id', old.face_id, 'person_id', old.person_id, 'kind', old.kind,
                       'source', old.source, 'created_at', old.created_at, 'assigned_to', old.assigned_to)
    FROM journal_open;
END;
