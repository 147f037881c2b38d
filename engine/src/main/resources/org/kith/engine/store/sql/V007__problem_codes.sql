-- What is wrong with a file was an English sentence. Now it is the code of a reason with its arguments, a JSON array of
-- strings; who shows it makes the sentence.
CREATE TABLE old_sentence (
    code     TEXT NOT NULL,
    sentence TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO old_sentence VALUES
    ('empty', 'the file is empty'),
    ('no_picture', 'its content is of no picture format'),
    ('ends_early', 'the file ends early'),
    ('broken_before_picture', 'the file ends before its picture begins'),
    ('part_broken', 'a part of the file is broken'),
    ('garbage_before', 'something else stands before the picture in the file'),
    ('header_broken', 'the file''s header is broken'),
    ('nothing_decoded', 'nothing in the file can be decoded'),
    ('no_memory_to_decode', 'decoding it needs more memory than there is'),
    ('no_memory_to_read', 'the file does not fit into memory'),
    ('no_memory', 'it does not fit into memory'),
    ('gone', 'the file is gone'),
    ('gone_or_unplugged', 'it is gone, or its disk is not connected'),
    ('not_allowed', 'Kith may not read the file'),
    ('permission_denied', 'permission denied'),
    ('name_not_utf8', 'its name is not valid UTF-8; rename it');

-- Sentences with one argument, and what stands before and after it.
CREATE TABLE old_sentence_about (
    code TEXT NOT NULL,
    head TEXT NOT NULL,
    tail TEXT NOT NULL
) STRICT;
INSERT INTO old_sentence_about VALUES
    ('format', 'Kith cannot read ', ' pictures yet'),
    ('format_variant', 'Kith cannot read this kind of ', ' picture yet'),
    ('decoder_missing', 'the decoder for ', ' is missing or does not run on this computer'),
    ('too_many_bytes', 'the file has more than the ', ' MB that Kith reads'),
    ('reading_failed', 'reading the file failed (', ')');

-- What was said in this library, and the same in codes.
CREATE TABLE said (
    sentence TEXT PRIMARY KEY,
    detail   TEXT
) STRICT;
INSERT INTO said (sentence)
SELECT problem_detail FROM photo WHERE problem_detail IS NOT NULL
UNION SELECT detail FROM folder_problem;

UPDATE said SET detail = json_array(s.code) FROM old_sentence s WHERE s.sentence = said.sentence;
UPDATE said
SET detail = json_array(a.code, substr(sentence, length(head) + 1, length(sentence) - length(head) - length(tail)))
FROM old_sentence_about a
WHERE detail IS NULL
  AND length(sentence) >= length(head) + length(tail)
  AND substr(sentence, 1, length(head)) = head
  AND substr(sentence, -length(tail)) = tail;
UPDATE said
SET detail = json_array('too_many_pixels',
                        substr(sentence, 8, instr(sentence, ' megapixels, more than the ') - 8),
                        substr(sentence, instr(sentence, ' megapixels, more than the ') + 27,
                               length(sentence) - instr(sentence, ' megapixels, more than the ') - 26 - 18))
WHERE detail IS NULL
  AND sentence LIKE 'it has % megapixels, more than the % that Kith decodes';
-- A message of the operating system, or of a fault of the program.
UPDATE said SET detail = json_array('other', sentence) WHERE detail IS NULL;

UPDATE photo SET problem_detail = (SELECT detail FROM said WHERE sentence = problem_detail) WHERE problem_detail IS NOT NULL;
UPDATE folder_problem SET detail = (SELECT s.detail FROM said s WHERE s.sentence = folder_problem.detail);

DROP TABLE said;
DROP TABLE old_sentence_about;
DROP TABLE old_sentence;
