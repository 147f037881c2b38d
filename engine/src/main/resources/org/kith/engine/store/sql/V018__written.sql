-- Dates stand in more places than EXIF, and in some of them without a time of day.
ALTER TABLE photo ADD COLUMN taken_offset TEXT; -- of the clock of taken_read from UTC, where that is said

DROP VIEW photo_time;
CREATE VIEW photo_time (id, taken_at, taken_digits, shown_at) AS
SELECT id, taken_at, taken_digits,
       coalesce(taken_at, strftime('%Y-%m-%dT%H:%M:%S', modified_ms / 1000, 'unixepoch', 'localtime'))
FROM (SELECT p.id, p.modified_ms,
             coalesce(n.taken_at || substr('0000-01-01T00:00:00', length(n.taken_at) + 1),
                      p.taken_read || substr('0000-01-01T00:00:00', length(p.taken_read) + 1)) AS taken_at,
             coalesce(length(n.taken_at), min(length(p.taken_read), 19), 19) AS taken_digits
      FROM photo p LEFT JOIN photo_note n ON n.photo_id = p.id);

-- What people said of photos in other programs, or in Kith once, as it stands in the photos' files and beside them. What was taken over of
-- it, or left, stays known as such: what the user took back does not come again by itself.
CREATE TABLE told (
    id       INTEGER PRIMARY KEY,
    photo_id INTEGER NOT NULL REFERENCES photo ON DELETE CASCADE,
    kind     TEXT NOT NULL CHECK (kind IN ('face', 'person', 'keyword', 'caption', 'rating')),
    text     TEXT NOT NULL,               -- the name, the keyword, the caption, the stars
    form     TEXT NOT NULL,               -- in which a name is written; empty of others
    x        REAL NOT NULL DEFAULT 0,     -- of a face, in fractions, as it is written
    y        REAL NOT NULL DEFAULT 0,
    width    REAL NOT NULL DEFAULT 0,
    height   REAL NOT NULL DEFAULT 0,
    aspect   REAL,                        -- width over height of the picture it was written for, where that is said
    state    TEXT NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'asked', 'taken')), -- asked: only the user may take it over
    UNIQUE (photo_id, kind, text, x, y, width, height)
) STRICT;
CREATE INDEX told_open ON told (state, photo_id) WHERE state <> 'taken';

ALTER TABLE photo ADD COLUMN orientation INTEGER NOT NULL DEFAULT 1; -- EXIF's number of how the stored pixels are made upright
ALTER TABLE photo ADD COLUMN sidecar_ms INTEGER;                     -- when the XMP file beside it was changed that was read

-- What the user chose for both ways.
CREATE TABLE tag_choice (
    id     INTEGER PRIMARY KEY CHECK (id = 1),
    reads  INTEGER NOT NULL CHECK (reads IN (0, 1)), -- whether what leaves no doubt is taken over by itself
    writes INTEGER NOT NULL CHECK (writes IN (0, 1)) -- whether the files beside the photos are kept in step
) STRICT;
INSERT INTO tag_choice (id, reads, writes) VALUES (1, 1, 0);
