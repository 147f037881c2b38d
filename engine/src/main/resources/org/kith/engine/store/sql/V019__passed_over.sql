-- What a scan passed over in the added folders, since it belongs to another program: found again by each scan.
CREATE TABLE passed_over (
    path      TEXT NOT NULL,
    folder_id INTEGER NOT NULL REFERENCES folder ON DELETE CASCADE,
    kind      TEXT NOT NULL,    -- a code of ForeignKind
    files     INTEGER NOT NULL, -- pictures, by their names
    more      INTEGER NOT NULL CHECK (more IN (0, 1)), -- whether not all of it was counted
    PRIMARY KEY (path, kind)
) STRICT;
CREATE INDEX passed_over_by_folder ON passed_over (folder_id);

-- Videos that lie among the photos, which are counted only: found again by each scan.
CREATE TABLE video (
    path      TEXT PRIMARY KEY,
    folder_id INTEGER NOT NULL REFERENCES folder ON DELETE CASCADE
) STRICT;
CREATE INDEX video_by_folder ON video (folder_id);

-- Folders in which the user wants all to be read, also what would be passed over.
CREATE TABLE read_anyway (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    path      TEXT NOT NULL UNIQUE,
    folder_id INTEGER NOT NULL REFERENCES folder ON DELETE CASCADE
) STRICT;
CREATE INDEX read_anyway_by_folder ON read_anyway (folder_id);
