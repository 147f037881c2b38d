-- What others said in their libraries of the same photos. Each library has a key by which the others know it; what a library says is kept
-- as it said it last, and which of it holds here is found out anew whenever one of them says something else.
CREATE TABLE share_identity (
    id          INTEGER PRIMARY KEY CHECK (id = 1),
    private_key BLOB NOT NULL, -- Ed25519, PKCS #8
    public_key  BLOB NOT NULL, -- X.509
    name        TEXT NOT NULL  -- by which the others call it
) STRICT;

CREATE TABLE sharer (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    public_key BLOB NOT NULL UNIQUE,
    name       TEXT NOT NULL,
    trusted_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;

-- Of each two sets are kept at most: that which holds, and the newest, which may have been undone.
CREATE TABLE shared_word (
    id         INTEGER PRIMARY KEY,
    sharer_id  INTEGER NOT NULL REFERENCES sharer ON DELETE CASCADE,
    made_at    TEXT NOT NULL,
    content    BLOB,             -- SHA-256 of the photo's file
    picture    BLOB,             -- the same of files that differ in what is written beside the pixels
    x          REAL NOT NULL,
    y          REAL NOT NULL,
    width      REAL NOT NULL,
    height     REAL NOT NULL,
    drawn      INTEGER NOT NULL CHECK (drawn IN (0, 1)),
    kind       TEXT NOT NULL CHECK (kind IN ('is', 'is_not', 'not_a_face')),
    person     TEXT,             -- the name
    person_key TEXT,
    said_at    TEXT NOT NULL
) STRICT;
CREATE INDEX shared_word_by_sharer ON shared_word (sharer_id, made_at);
CREATE INDEX shared_word_by_person ON shared_word (person_key);

-- Which set of whom holds here.
CREATE TABLE joined (
    sharer_id INTEGER PRIMARY KEY,
    made_at   TEXT NOT NULL
) STRICT;

ALTER TABLE person ADD COLUMN joined TEXT; -- the key of the name by which others know somebody who is here since they do
ALTER TABLE person ADD COLUMN unshared INTEGER NOT NULL DEFAULT 0 CHECK (unshared IN (0, 1)); -- never leaves the library with a share
