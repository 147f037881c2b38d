-- Videos are shown by one of their stills. They are photos of a status of their own, so that what is done to photos only
-- leaves them out. The table is not made anew for one more word of a check: it may be the largest of the library, and no row
-- of it changes (https://sqlite.org/lang_altertable.html, "Making Other Kinds Of Table Schema Changes").
ALTER TABLE photo ADD COLUMN length_ms INTEGER CHECK (length_ms >= 0); -- of a video; 0 where its file does not say
ALTER TABLE photo ADD COLUMN still_ms INTEGER CHECK (still_ms >= 0);   -- of a video: where the picture is that stands for it
PRAGMA writable_schema = ON;
UPDATE sqlite_schema
SET sql = replace(sql, '(''indexed'', ''failed'', ''missing'')', '(''indexed'', ''video'', ''failed'', ''missing'')')
WHERE type = 'table' AND name = 'photo';
PRAGMA writable_schema = RESET;
CREATE INDEX photo_video ON photo (path) WHERE status = 'video';

-- Files that are only the other half of a photo lie in the trash with it: the moving half, the raw one.
CREATE TABLE trashed_half (
    photo_id INTEGER NOT NULL REFERENCES photo ON DELETE CASCADE,
    path     TEXT NOT NULL, -- where the file was
    location TEXT NOT NULL, -- where it lies in the trash; empty where the system does not say
    PRIMARY KEY (photo_id, path)
) STRICT;

-- They were only counted.
DROP TABLE video;
