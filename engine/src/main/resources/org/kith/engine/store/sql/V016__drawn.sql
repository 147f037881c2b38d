-- Faces that the user drew, because none was found there: the user's word, like a verdict. The row of the face is made from it, so that
-- all else knows it as any other.
CREATE TABLE drawn (
    face_id  INTEGER PRIMARY KEY, -- of the row in face; the number is of no other face, before or after
    photo_id INTEGER NOT NULL REFERENCES photo,
    x        INTEGER NOT NULL,    -- the box, in millionths of the upright photo: what the journal keeps is whole numbers
    y        INTEGER NOT NULL,
    width    INTEGER NOT NULL CHECK (width > 0),
    height   INTEGER NOT NULL CHECK (height > 0)
) STRICT;
CREATE INDEX drawn_by_photo ON drawn (photo_id);

-- Whether a face was seen by the machine, which has landmarks of it then: of one that was drawn that is still to be found out, or the
-- machine sees none, and only the name counts. Neither is embedded.
ALTER TABLE face ADD COLUMN sight TEXT NOT NULL DEFAULT 'seen' CHECK (sight IN ('seen', 'due', 'unseen'));
CREATE INDEX face_not_seen ON face (sight, photo_id, id) WHERE sight <> 'seen';

-- People whom the user wants to see first.
ALTER TABLE person ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1));

CREATE TRIGGER drawn_new AFTER INSERT ON drawn
BEGIN
    INSERT INTO face (id, photo_id, x, y, width, height, landmarks, score, quality, size_px, role, sight)
    SELECT new.face_id, new.photo_id, new.x / 1e6, new.y / 1e6, new.width / 1e6, new.height / 1e6, zeroblob(40), 0, 0,
           min(new.width / 1e6 * coalesce(p.width, 0), new.height / 1e6 * coalesce(p.height, 0)), 'aside', 'due'
    FROM photo p
    WHERE p.id = new.photo_id AND NOT EXISTS (SELECT 1 FROM face WHERE id = new.face_id);
END;
CREATE TRIGGER drawn_other AFTER UPDATE OF x, y, width, height ON drawn
BEGIN
    UPDATE face
    SET x = new.x / 1e6, y = new.y / 1e6, width = new.width / 1e6, height = new.height / 1e6, landmarks = zeroblob(40), score = 0,
        quality = 0, role = 'aside', sight = 'due',
        size_px = (SELECT min(new.width / 1e6 * coalesce(p.width, 0), new.height / 1e6 * coalesce(p.height, 0))
                   FROM photo p WHERE p.id = new.photo_id)
    WHERE id = new.face_id;
    DELETE FROM embedding WHERE face_id = new.face_id; -- made from another crop
END;
CREATE TRIGGER drawn_gone AFTER DELETE ON drawn
BEGIN
    DELETE FROM face WHERE id = old.face_id;
END;
