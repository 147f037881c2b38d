-- What stands in rows that nobody could make again, as one number for each 64 of them: a page that the disk changed by itself, or
-- an older state of it, is a page like any other to SQLite. Which tables and columns UsersWord says; from it triggers are made that
-- keep the sums true, and for each table a view of the buckets that are not as they should be.
CREATE TABLE checksum (
    of_table TEXT NOT NULL,
    bucket   INTEGER NOT NULL, -- numbers of rows, divided by 64; 0 where rows have none
    rows     INTEGER NOT NULL, -- how many there are
    total    INTEGER NOT NULL, -- of their hashes: in any order, and a change takes the old one off and adds the new one
    PRIMARY KEY (of_table, bucket)
) STRICT, WITHOUT ROWID;
