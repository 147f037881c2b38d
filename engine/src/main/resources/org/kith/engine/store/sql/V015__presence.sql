-- Who is on a photo without a face that could be found: turned away, too small, in a scan. The user's word, like a verdict.
CREATE TABLE presence (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    photo_id   INTEGER NOT NULL REFERENCES photo,
    person_id  INTEGER NOT NULL REFERENCES person,
    UNIQUE (photo_id, person_id)
) STRICT;
CREATE INDEX presence_by_person ON presence (person_id);

-- Who is on which photo, by verdict, by assignment or without a face, wherever its file is.
DROP VIEW photo_person;
CREATE VIEW photo_person (photo_id, person_id) AS
SELECT f.photo_id, v.person_id
FROM verdict v
JOIN face f ON f.id = v.face_id
WHERE v.kind = 'is'
UNION ALL
SELECT f.photo_id, c.person_id
FROM cluster c
JOIN cluster_member m ON m.cluster_id = c.id
JOIN face f ON f.id = m.face_id
WHERE c.person_id IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM verdict v
                  WHERE v.face_id = m.face_id AND (v.kind <> 'is_not' OR v.person_id = c.person_id))
UNION ALL
SELECT photo_id, person_id
FROM presence;

-- Of them those without a face indeed: a face may have been found, or named, later. Photos first: few are looked at.
CREATE VIEW presence_alone (photo_id, person_id) AS
SELECT r.photo_id, r.person_id
FROM presence r
JOIN photo p ON p.id = r.photo_id
WHERE p.status <> 'missing'
  AND NOT EXISTS (SELECT 1 FROM face f CROSS JOIN verdict v ON v.face_id = f.id
                  WHERE f.photo_id = r.photo_id AND v.kind = 'is' AND v.person_id = r.person_id)
  AND NOT EXISTS (SELECT 1 FROM face f CROSS JOIN cluster_member m ON m.face_id = f.id CROSS JOIN cluster c ON c.id = m.cluster_id
                  WHERE f.photo_id = r.photo_id AND c.person_id = r.person_id
                    AND NOT EXISTS (SELECT 1 FROM verdict v
                                    WHERE v.face_id = f.id AND (v.kind <> 'is_not' OR v.person_id = c.person_id)));
