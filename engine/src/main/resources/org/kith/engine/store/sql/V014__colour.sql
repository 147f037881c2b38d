-- A grey copy is not what a photo with its colours is alike: how photos look is read again, from their small pictures.
ALTER TABLE photo ADD COLUMN colour REAL;  -- how far the colours of its small picture are spread: of a grey one nearly 0
UPDATE photo SET look_hash = NULL, sharpness = NULL WHERE look_hash IS NOT NULL;
