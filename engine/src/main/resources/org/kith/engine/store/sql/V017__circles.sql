-- Groups of people that the user makes: a side of the family, a class at school. One that nobody is in is none.
CREATE TABLE circle (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    name     TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE -- folded for comparison
) STRICT;

CREATE TABLE circle_person (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    circle_id INTEGER NOT NULL REFERENCES circle,
    person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
    UNIQUE (circle_id, person_id)
) STRICT;
CREATE INDEX circle_person_by_person ON circle_person (person_id);

ALTER TABLE person ADD COLUMN birth_day TEXT CHECK (birth_day GLOB '[01][0-9]-[0-3][0-9]'); -- month and day of birth_year
ALTER TABLE person ADD COLUMN note TEXT; -- whatever the user writes about them
