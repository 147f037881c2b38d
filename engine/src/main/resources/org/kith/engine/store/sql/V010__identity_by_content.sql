-- What the user said belongs to a picture, wherever its file lies. A photo whose path holds another picture now waits as missing,
-- so a path is unique only among the photos that are there. SQLite takes no UNIQUE off a column, so the table is made anew.
DROP VIEW face_person;
DROP VIEW before_birth;

CREATE TABLE photo_by_content (
    id               INTEGER PRIMARY KEY AUTOINCREMENT,
    path             TEXT NOT NULL,                          -- of a missing photo: where it was seen last
    folder_id        INTEGER NOT NULL REFERENCES folder,
    size_bytes       INTEGER NOT NULL,
    modified_ms      INTEGER NOT NULL,
    changed_ms       INTEGER,                                -- of the file's entry (ctime), where the system has it
    content_hash     BLOB CHECK (length(content_hash) = 32), -- SHA-256 of the file
    picture_hash     BLOB CHECK (length(picture_hash) = 32), -- the same of files that differ in what is written beside the pixels
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
INSERT INTO photo_by_content (id, path, folder_id, size_bytes, modified_ms, content_hash, width, height, taken_at, status,
                              problem_kind, problem_detail, pipeline_version, indexed_at)
SELECT id, path, folder_id, size_bytes, modified_ms, content_hash, width, height, taken_at, status,
       problem_kind, problem_detail, pipeline_version, indexed_at
FROM photo;
-- No number is given out twice, as before.
UPDATE sqlite_sequence SET seq = (SELECT seq FROM sqlite_sequence WHERE name = 'photo') WHERE name = 'photo_by_content';
DROP TABLE photo;
ALTER TABLE photo_by_content RENAME TO photo;

CREATE UNIQUE INDEX photo_there ON photo (path) WHERE status <> 'missing';
CREATE INDEX photo_by_path ON photo (path);
CREATE INDEX photo_by_folder ON photo (folder_id);
CREATE INDEX photo_by_hash ON photo (content_hash);
CREATE INDEX photo_by_picture ON photo (picture_hash);
CREATE INDEX photo_by_size ON photo (size_bytes);
CREATE INDEX photo_by_time ON photo (taken_at);
CREATE TRIGGER grouping_photo_status AFTER UPDATE OF status ON photo WHEN old.status <> new.status AND EXISTS (SELECT 1 FROM face WHERE photo_id = new.id)
BEGIN UPDATE grouping SET changes = changes + 1; END;

-- What has left the library and is in its files still: written by the act that takes it out, done again after a crash.
CREATE TABLE unfinished (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    content     BLOB CHECK (length(content) = 32), -- of a photo whose small pictures are to be deleted
    whole_photo INTEGER NOT NULL CHECK (whole_photo IN (0, 1))
) STRICT;

-- All three as they were, but that a photo without a face changes no group.
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

CREATE VIEW before_birth AS
SELECT f.id AS face_id, person.id AS person_id
FROM person
JOIN photo p ON CAST(substr(p.taken_at, 1, 4) AS INTEGER) < person.birth_year
JOIN face f ON f.photo_id = p.id
WHERE NOT EXISTS (SELECT 1 FROM verdict v WHERE v.face_id = f.id AND v.person_id = person.id AND v.kind = 'is');
