-- Which models the library knows, and which it works with. A network computes embeddings from pictures; a projection, learned from
-- what the user said, computes them from those of a network.
CREATE TABLE model (
    id          TEXT PRIMARY KEY, -- embedding.model_id
    kind        TEXT NOT NULL CHECK (kind IN ('network', 'projection')),
    base_id     TEXT REFERENCES model,
    matrix      BLOB CHECK (length(matrix) = 65536), -- 128 × 128 × float32 little endian, row by row
    calibration TEXT,                                -- JSON; NULL: what its distances mean is not known yet
    files       TEXT NOT NULL DEFAULT '',            -- SHA-256 of an added network's files: embeddings of two are never mixed
    report      TEXT NOT NULL DEFAULT '',            -- for people: where it comes from, what it changed
    added_at    TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    CHECK ((kind = 'projection') = (base_id IS NOT NULL)),
    CHECK ((kind = 'projection') = (matrix IS NOT NULL))
) STRICT;

-- Each change of the model; the last one counts. A library without any was never indexed since this is remembered: the model that
-- Kith brings.
CREATE TABLE model_use (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    model_id TEXT NOT NULL REFERENCES model,
    since    TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;

-- A change that has begun: faces are being embedded by that model, until then the library works with the one before.
CREATE TABLE model_pending (
    id       INTEGER PRIMARY KEY CHECK (id = 1),
    model_id TEXT NOT NULL REFERENCES model
) STRICT;

-- The model in use, and the one that its embeddings are computed from.
CREATE VIEW model_in_use (model_id) AS
SELECT model_id FROM model_use WHERE id = (SELECT max(id) FROM model_use)
UNION ALL
SELECT m.base_id
FROM model_use u
JOIN model m ON m.id = u.model_id AND m.base_id IS NOT NULL
WHERE u.id = (SELECT max(id) FROM model_use);

-- Embeddings of other models change no group.
DROP TRIGGER grouping_embedding_new;
CREATE TRIGGER grouping_embedding_new AFTER INSERT ON embedding
WHEN new.model_id IN (SELECT model_id FROM model_in_use) OR NOT EXISTS (SELECT 1 FROM model_use)
BEGIN UPDATE grouping SET changes = changes + 1; END;
DROP TRIGGER grouping_embedding_other;
CREATE TRIGGER grouping_embedding_other AFTER UPDATE ON embedding
WHEN new.model_id IN (SELECT model_id FROM model_in_use) OR NOT EXISTS (SELECT 1 FROM model_use)
BEGIN UPDATE grouping SET changes = changes + 1; END;

-- With another model all groups are made anew.
CREATE TRIGGER grouping_model AFTER INSERT ON model_use
WHEN (SELECT count(*) FROM model_use) > 1
BEGIN UPDATE grouping SET changes = changes + 1, full_faces = 0, full_last_face = 0; END;
