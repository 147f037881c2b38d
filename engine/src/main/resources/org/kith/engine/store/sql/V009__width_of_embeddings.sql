-- An embedding has as many numbers as its model gives: 64 to 512, in steps of 8. SQLite changes no CHECK, so the table is made anew.
CREATE TABLE embedding_of_any_width (
    face_id  INTEGER NOT NULL REFERENCES face ON DELETE CASCADE,
    model_id TEXT NOT NULL, -- embeddings of two models are never compared
    vector   BLOB NOT NULL CHECK (length(vector) BETWEEN 256 AND 2048 AND length(vector) % 32 = 0), -- float32 little endian
    PRIMARY KEY (face_id, model_id)
) STRICT, WITHOUT ROWID;
INSERT INTO embedding_of_any_width (face_id, model_id, vector) SELECT face_id, model_id, vector FROM embedding;
DROP TABLE embedding;
ALTER TABLE embedding_of_any_width RENAME TO embedding;

-- As before: they went with the table.
CREATE TRIGGER grouping_embedding_new AFTER INSERT ON embedding
WHEN new.model_id IN (SELECT model_id FROM model_in_use) OR NOT EXISTS (SELECT 1 FROM model_use)
BEGIN UPDATE grouping SET changes = changes + 1; END;
CREATE TRIGGER grouping_embedding_other AFTER UPDATE ON embedding
WHEN new.model_id IN (SELECT model_id FROM model_in_use) OR NOT EXISTS (SELECT 1 FROM model_use)
BEGIN UPDATE grouping SET changes = changes + 1; END;
