-- Around people a library of photos: what cameras write, where that is, and what the user says of photos. As with faces, what is read
-- is one column and what the user says another; columns made of both are kept by triggers.
ALTER TABLE photo ADD COLUMN taken_read TEXT;     -- as the file says it; taken_at is the user's word, or else this
ALTER TABLE photo ADD COLUMN taken_from TEXT;     -- where in the file that stands
ALTER TABLE photo ADD COLUMN taken_digits INTEGER NOT NULL DEFAULT 19; -- how many characters of taken_at are known: 4, 7, 10 or 19
ALTER TABLE photo ADD COLUMN shown_at TEXT;       -- taken_at, or else when the file was changed, by this computer's clock
ALTER TABLE photo ADD COLUMN added_at TEXT;       -- when it came into the library
ALTER TABLE photo ADD COLUMN lat REAL CHECK (lat BETWEEN -90 AND 90);     -- degrees, north positive
ALTER TABLE photo ADD COLUMN lon REAL CHECK (lon BETWEEN -180 AND 180);   -- degrees, east positive
ALTER TABLE photo ADD COLUMN camera TEXT;
ALTER TABLE photo ADD COLUMN lens TEXT;
ALTER TABLE photo ADD COLUMN exposure_s REAL;
ALTER TABLE photo ADD COLUMN f_number REAL;
ALTER TABLE photo ADD COLUMN focal_mm REAL;
ALTER TABLE photo ADD COLUMN iso INTEGER;
ALTER TABLE photo ADD COLUMN look_hash INTEGER;   -- 64 bits that photos which look alike have in common, most of them
ALTER TABLE photo ADD COLUMN sharpness REAL;      -- of its small picture, to tell which of two like photos is the sharper one
ALTER TABLE photo ADD COLUMN details_version INTEGER NOT NULL DEFAULT 0; -- which program read the columns from taken_read on

-- Where a photo was taken, by name: of the places that Kith knows, those that are needed here.
CREATE TABLE place (
    id      INTEGER PRIMARY KEY, -- that of GeoNames
    name    TEXT NOT NULL,
    region  TEXT NOT NULL,
    country TEXT NOT NULL, -- ISO 3166, two letters
    words   TEXT NOT NULL  -- its names in the languages of the program, to search by
) STRICT;
ALTER TABLE photo ADD COLUMN place_id INTEGER REFERENCES place;

-- What the user says of a photo.
CREATE TABLE photo_note (
    photo_id  INTEGER PRIMARY KEY REFERENCES photo,
    favourite INTEGER NOT NULL DEFAULT 0 CHECK (favourite IN (0, 1)),
    rating    INTEGER NOT NULL DEFAULT 0 CHECK (rating BETWEEN 0 AND 5), -- stars; 0: none given
    caption   TEXT,
    taken_at  TEXT CHECK (length(taken_at) IN (4, 7, 10, 19)), -- the beginning of an ISO time, as far as it is known
    turned    INTEGER NOT NULL DEFAULT 0 CHECK (turned BETWEEN 0 AND 3), -- quarters to the right, for viewing
    hidden    INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1))
) STRICT;
CREATE INDEX photo_note_hidden ON photo_note (photo_id) WHERE hidden = 1;

CREATE TABLE tag (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    name     TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE -- folded for comparison
) STRICT;

CREATE TABLE photo_tag (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    photo_id INTEGER NOT NULL REFERENCES photo,
    tag_id   INTEGER NOT NULL REFERENCES tag,
    UNIQUE (photo_id, tag_id)
) STRICT;
CREATE INDEX photo_tag_by_tag ON photo_tag (tag_id);

-- Photos that the user put together, or a search that is kept.
CREATE TABLE album (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    name           TEXT NOT NULL,
    name_key       TEXT NOT NULL UNIQUE,
    cover_photo_id INTEGER REFERENCES photo ON DELETE SET NULL,
    search         TEXT, -- a JSON object: the conditions but for people; NULL: the photos are those of album_photo
    created_at     TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;

CREATE TABLE album_photo (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    album_id INTEGER NOT NULL REFERENCES album,
    photo_id INTEGER NOT NULL REFERENCES photo,
    position INTEGER NOT NULL,
    UNIQUE (album_id, photo_id)
) STRICT;
CREATE INDEX album_photo_by_photo ON album_photo (photo_id);

-- Whom a kept search is about: rows, so that merging and forgetting reach them.
CREATE TABLE album_person (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    album_id  INTEGER NOT NULL REFERENCES album,
    person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
    role      TEXT NOT NULL CHECK (role IN ('all', 'any', 'none', 'only')),
    UNIQUE (album_id, person_id, role)
) STRICT;
CREATE INDEX album_person_by_person ON album_person (person_id);

-- Photos whose files the user moved to the system's trash: they are missing, and no problem.
CREATE TABLE trashed (
    photo_id   INTEGER PRIMARY KEY REFERENCES photo,
    path       TEXT NOT NULL, -- where the file was
    location   TEXT NOT NULL, -- where it lies in the trash; empty where the system does not say
    trashed_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;

ALTER TABLE journal ADD COLUMN photos INTEGER NOT NULL DEFAULT 0;

CREATE VIEW photo_time (id, taken_at, taken_digits, shown_at) AS
SELECT id, taken_at, taken_digits,
       coalesce(taken_at, strftime('%Y-%m-%dT%H:%M:%S', modified_ms / 1000, 'unixepoch', 'localtime'))
FROM (SELECT p.id, p.modified_ms,
             coalesce(n.taken_at || substr('0000-01-01T00:00:00', length(n.taken_at) + 1), p.taken_read) AS taken_at,
             coalesce(length(n.taken_at), 19) AS taken_digits
      FROM photo p LEFT JOIN photo_note n ON n.photo_id = p.id);

UPDATE photo SET taken_read = taken_at, taken_from = CASE WHEN taken_at IS NULL THEN NULL ELSE 'exif' END, added_at = indexed_at;
UPDATE photo SET shown_at = (SELECT t.shown_at FROM photo_time t WHERE t.id = photo.id);

CREATE TRIGGER photo_time_new AFTER INSERT ON photo
BEGIN
    UPDATE photo SET (taken_at, taken_digits, shown_at) =
        (SELECT t.taken_at, t.taken_digits, t.shown_at FROM photo_time t WHERE t.id = new.id) WHERE id = new.id;
END;
CREATE TRIGGER photo_time_read AFTER UPDATE OF taken_read, modified_ms ON photo
BEGIN
    UPDATE photo SET (taken_at, taken_digits, shown_at) =
        (SELECT t.taken_at, t.taken_digits, t.shown_at FROM photo_time t WHERE t.id = new.id) WHERE id = new.id;
END;
CREATE TRIGGER photo_time_said AFTER INSERT ON photo_note WHEN new.taken_at IS NOT NULL
BEGIN
    UPDATE photo SET (taken_at, taken_digits, shown_at) =
        (SELECT t.taken_at, t.taken_digits, t.shown_at FROM photo_time t WHERE t.id = new.photo_id) WHERE id = new.photo_id;
END;
CREATE TRIGGER photo_time_other AFTER UPDATE OF taken_at ON photo_note WHEN old.taken_at IS NOT new.taken_at
BEGIN
    UPDATE photo SET (taken_at, taken_digits, shown_at) =
        (SELECT t.taken_at, t.taken_digits, t.shown_at FROM photo_time t WHERE t.id = new.photo_id) WHERE id = new.photo_id;
END;
CREATE TRIGGER photo_time_unsaid AFTER DELETE ON photo_note WHEN old.taken_at IS NOT NULL
BEGIN
    UPDATE photo SET (taken_at, taken_digits, shown_at) =
        (SELECT t.taken_at, t.taken_digits, t.shown_at FROM photo_time t WHERE t.id = old.photo_id) WHERE id = old.photo_id;
END;
-- Nobody is on a photo from before the birth: another year may be another group.
CREATE TRIGGER grouping_photo_year AFTER UPDATE OF taken_at ON photo
WHEN substr(old.taken_at, 1, 4) IS NOT substr(new.taken_at, 1, 4) AND EXISTS (SELECT 1 FROM face WHERE photo_id = new.id)
BEGIN UPDATE grouping SET changes = changes + 1; END;

-- In the order in which they are shown.
CREATE INDEX photo_shown ON photo (shown_at DESC, id DESC) WHERE status <> 'missing' AND width IS NOT NULL;
CREATE INDEX photo_by_location ON photo (lat, lon) WHERE lat IS NOT NULL;
CREATE INDEX photo_by_details ON photo (details_version);

-- What a photo can be found by: its path, camera, place, caption and tags, with letters folded. Triggers only mark whose
-- words are to be made again, and the program does it before the transaction ends: once, however much of a photo changed.
CREATE TABLE photo_words (
    photo_id INTEGER PRIMARY KEY REFERENCES photo ON DELETE CASCADE,
    name     TEXT NOT NULL, -- of the file
    words    TEXT NOT NULL  -- all else
) STRICT;
CREATE VIRTUAL TABLE photo_text USING fts5(name, words, content = 'photo_words', content_rowid = 'photo_id',
                                           tokenize = 'trigram case_sensitive 1');
INSERT INTO photo_text (photo_text, rank) VALUES ('secure-delete', 1); -- what is forgotten leaves the index at once
CREATE TRIGGER photo_words_new AFTER INSERT ON photo_words
BEGIN
    INSERT INTO photo_text (rowid, name, words) VALUES (new.photo_id, new.name, new.words);
END;
CREATE TRIGGER photo_words_gone AFTER DELETE ON photo_words
BEGIN
    INSERT INTO photo_text (photo_text, rowid, name, words) VALUES ('delete', old.photo_id, old.name, old.words);
END;
CREATE TRIGGER photo_words_other AFTER UPDATE ON photo_words
BEGIN
    INSERT INTO photo_text (photo_text, rowid, name, words) VALUES ('delete', old.photo_id, old.name, old.words);
    INSERT INTO photo_text (rowid, name, words) VALUES (new.photo_id, new.name, new.words);
END;

-- OR IGNORE would not do in triggers: what the statement says that fires them comes before it.
CREATE TABLE photo_words_stale (photo_id INTEGER PRIMARY KEY) STRICT;
INSERT INTO photo_words_stale SELECT id FROM photo;
CREATE TRIGGER stale_photo_new AFTER INSERT ON photo
BEGIN INSERT INTO photo_words_stale SELECT new.id WHERE new.id NOT IN (SELECT photo_id FROM photo_words_stale); END;
CREATE TRIGGER stale_photo_other AFTER UPDATE OF path, camera, lens, place_id ON photo
WHEN old.path <> new.path OR old.camera IS NOT new.camera OR old.lens IS NOT new.lens OR old.place_id IS NOT new.place_id
BEGIN INSERT INTO photo_words_stale SELECT new.id WHERE new.id NOT IN (SELECT photo_id FROM photo_words_stale); END;
CREATE TRIGGER stale_note_new AFTER INSERT ON photo_note WHEN new.caption IS NOT NULL
BEGIN INSERT INTO photo_words_stale SELECT new.photo_id WHERE new.photo_id NOT IN (SELECT photo_id FROM photo_words_stale); END;
CREATE TRIGGER stale_note_other AFTER UPDATE OF caption ON photo_note WHEN old.caption IS NOT new.caption
BEGIN INSERT INTO photo_words_stale SELECT new.photo_id WHERE new.photo_id NOT IN (SELECT photo_id FROM photo_words_stale); END;
CREATE TRIGGER stale_note_gone AFTER DELETE ON photo_note WHEN old.caption IS NOT NULL
BEGIN INSERT INTO photo_words_stale SELECT old.photo_id WHERE old.photo_id NOT IN (SELECT photo_id FROM photo_words_stale); END;
CREATE TRIGGER stale_tag_new AFTER INSERT ON photo_tag
BEGIN INSERT INTO photo_words_stale SELECT new.photo_id WHERE new.photo_id NOT IN (SELECT photo_id FROM photo_words_stale); END;
CREATE TRIGGER stale_tag_gone AFTER DELETE ON photo_tag
BEGIN INSERT INTO photo_words_stale SELECT old.photo_id WHERE old.photo_id NOT IN (SELECT photo_id FROM photo_words_stale); END;
CREATE TRIGGER stale_tag_other AFTER UPDATE OF name ON tag
BEGIN INSERT INTO photo_words_stale SELECT photo_id FROM photo_tag
      WHERE tag_id = new.id AND photo_id NOT IN (SELECT photo_id FROM photo_words_stale); END;
