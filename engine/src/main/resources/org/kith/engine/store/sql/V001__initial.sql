-- The library: photos and faces are facts of the files, clusters are a cache of the machine, persons and verdicts are
-- the user's. Nothing the machine deletes may take a verdict with it: verdict has no ON DELETE.
PRAGMA application_id = 0x4B697468; -- "Kith"

CREATE TABLE folder (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    path     TEXT NOT NULL UNIQUE,
    added_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;

-- Folders that could not be read in the last scan; what is wrong with a photo stands in its own row.
CREATE TABLE folder_problem (
    path      TEXT PRIMARY KEY,
    folder_id INTEGER NOT NULL REFERENCES folder ON DELETE CASCADE,
    kind      TEXT NOT NULL,
    detail    TEXT NOT NULL
) STRICT;

CREATE TABLE photo (
    id               INTEGER PRIMARY KEY AUTOINCREMENT,
    path             TEXT NOT NULL UNIQUE,
    folder_id        INTEGER NOT NULL REFERENCES folder,
    size_bytes       INTEGER NOT NULL,
    modified_ms      INTEGER NOT NULL,
    content_hash     BLOB CHECK (length(content_hash) = 32), -- SHA-256 of the file
    width            INTEGER CHECK (width > 0),              -- pixels of the full upright photo
    height           INTEGER CHECK (height > 0),
    taken_at         TEXT,                                   -- ISO local date and time: cameras know no time zone
    status           TEXT NOT NULL CHECK (status IN ('indexed', 'failed', 'missing')),
    problem_kind     TEXT,
    problem_detail   TEXT,
    pipeline_version TEXT,
    indexed_at       TEXT,
    CHECK ((problem_kind IS NULL) = (problem_detail IS NULL)),
    CHECK (status <> 'failed' OR problem_kind IS NOT NULL)
) STRICT;
CREATE INDEX photo_by_folder ON photo (folder_id);
CREATE INDEX photo_by_hash ON photo (content_hash);
CREATE INDEX photo_by_time ON photo (taken_at);

CREATE TABLE face (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    photo_id  INTEGER NOT NULL REFERENCES photo ON DELETE CASCADE,
    x         REAL NOT NULL, -- box and landmarks in fractions of the upright photo
    y         REAL NOT NULL,
    width     REAL NOT NULL CHECK (width > 0),
    height    REAL NOT NULL CHECK (height > 0),
    landmarks BLOB NOT NULL CHECK (length(landmarks) = 40), -- 5 × (x, y), float32 little endian
    score     REAL NOT NULL,
    quality   REAL NOT NULL CHECK (quality BETWEEN 0 AND 1),
    size_px   REAL NOT NULL,
    role      TEXT NOT NULL CHECK (role IN ('seed', 'join', 'aside'))
) STRICT;
CREATE INDEX face_by_photo ON face (photo_id);

CREATE TABLE embedding (
    face_id  INTEGER NOT NULL REFERENCES face ON DELETE CASCADE,
    model_id TEXT NOT NULL, -- embeddings of two models are never compared
    vector   BLOB NOT NULL CHECK (length(vector) = 512), -- 128 × float32 little endian
    PRIMARY KEY (face_id, model_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    name          TEXT, -- NULL: somebody whose faces the user put together without a name
    name_key      TEXT UNIQUE, -- the name folded for comparison; SQLite's NOCASE knows ASCII only
    birth_year    INTEGER,
    cover_face_id INTEGER REFERENCES face ON DELETE SET NULL,
    hidden        INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1)),
    created_at    TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    CHECK ((name IS NULL) = (name_key IS NULL))
) STRICT;
CREATE INDEX person_by_cover ON person (cover_face_id);

-- AUTOINCREMENT: the id of a group that is gone is never used again for another.
CREATE TABLE cluster (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER REFERENCES person ON DELETE SET NULL -- the machine's assignment: a cache as well
) STRICT;
CREATE INDEX cluster_by_person ON cluster (person_id);

CREATE TABLE cluster_member (
    face_id    INTEGER PRIMARY KEY REFERENCES face ON DELETE CASCADE,
    cluster_id INTEGER NOT NULL REFERENCES cluster ON DELETE CASCADE
) STRICT;
CREATE INDEX cluster_member_by_cluster ON cluster_member (cluster_id);

CREATE TABLE verdict (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    face_id    INTEGER NOT NULL REFERENCES face,
    person_id  INTEGER REFERENCES person,
    kind       TEXT NOT NULL CHECK (kind IN ('is', 'is_not', 'not_a_face', 'ignore')),
    source     TEXT NOT NULL,
    created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    CHECK ((person_id IS NULL) = (kind IN ('not_a_face', 'ignore')))
) STRICT;
-- A face is one person, or no face, or ignored: one of them, once.
CREATE UNIQUE INDEX verdict_whole_face ON verdict (face_id) WHERE kind <> 'is_not';
-- A face is a person or is not that person, never both.
CREATE UNIQUE INDEX verdict_face_person ON verdict (face_id, person_id);
CREATE INDEX verdict_by_person ON verdict (person_id, kind);

-- Who a face is: by the user's word, or else by the assignment of its cluster, which no verdict may contradict. Not on
-- photos that are gone.
CREATE VIEW face_person (face_id, person_id, decided) AS
SELECT v.face_id, v.person_id, 1
FROM verdict v
JOIN face f ON f.id = v.face_id
JOIN photo p ON p.id = f.photo_id
WHERE v.kind = 'is' AND p.status <> 'missing'
UNION ALL
SELECT m.face_id, c.person_id, 0
FROM cluster_member m
JOIN cluster c ON c.id = m.cluster_id
JOIN face f ON f.id = m.face_id
JOIN photo p ON p.id = f.photo_id
WHERE c.person_id IS NOT NULL
  AND p.status <> 'missing'
  AND NOT EXISTS (SELECT 1 FROM verdict v
                  WHERE v.face_id = m.face_id AND (v.kind <> 'is_not' OR v.person_id = c.person_id));

-- Whether the clusters are behind what they are made of: every change is counted here, in its own transaction, so that a
-- process killed before it could group again is noticed by the next one.
CREATE TABLE grouping (
    id      INTEGER PRIMARY KEY CHECK (id = 1),
    changes INTEGER NOT NULL, -- so far
    grouped INTEGER NOT NULL  -- of them, those the clusters know of
) STRICT;
INSERT INTO grouping VALUES (1, 0, 0);
CREATE TRIGGER grouping_embedding_new AFTER INSERT ON embedding
BEGIN UPDATE grouping SET changes = changes + 1; END;
CREATE TRIGGER grouping_embedding_other AFTER UPDATE ON embedding
BEGIN UPDATE grouping SET changes = changes + 1; END;
CREATE TRIGGER grouping_face_gone AFTER DELETE ON face
BEGIN UPDATE grouping SET changes = changes + 1; END;
CREATE TRIGGER grouping_photo_status AFTER UPDATE OF status ON photo WHEN old.status <> new.status
BEGIN UPDATE grouping SET changes = changes + 1; END;
CREATE TRIGGER grouping_verdict_new AFTER INSERT ON verdict
BEGIN UPDATE grouping SET changes = changes + 1; END;
CREATE TRIGGER grouping_verdict_other AFTER UPDATE ON verdict
BEGIN UPDATE grouping SET changes = changes + 1; END;
CREATE TRIGGER grouping_verdict_gone AFTER DELETE ON verdict
BEGIN UPDATE grouping SET changes = changes + 1; END;
