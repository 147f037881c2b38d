package org.kith.engine.store.photos;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.photo.PhotoQuery;
import org.kith.engine.store.sql.Sql;

/** What cameras and places photos have, and who is on them. Confined to one transaction. */
public final class VocabularyStore {

    private static final String THERE = " status <> 'missing' AND width IS NOT NULL ";

    private static final String THERE_OF_P = "p.status <> 'missing' AND p.width IS NOT NULL";

    /**
     * Photos first: faces are looked up by their photos, and whose they are by the faces. SQLite takes the columns without an aggregate
     * from the row with the greatest max(): here the best face.
     */
    private static final String PEOPLE_ON = """
            WITH here AS MATERIALIZED (
                SELECT f.id, f.photo_id, f.quality FROM photo p CROSS JOIN face f ON f.photo_id = p.id WHERE %1$s)
            SELECT person.id, person.name, count(DISTINCT whose.photo_id) AS photos,
                   coalesce(person.cover_face_id, whose.id) AS shown, max(whose.quality)
            FROM (SELECT h.id, h.photo_id, h.quality, v.person_id
                  FROM here h CROSS JOIN verdict v ON v.face_id = h.id AND v.kind = 'is'
                  UNION ALL
                  SELECT h.id, h.photo_id, h.quality, c.person_id
                  FROM here h CROSS JOIN cluster_member m ON m.face_id = h.id CROSS JOIN cluster c ON c.id = m.cluster_id
                  WHERE c.person_id IS NOT NULL
                    AND NOT EXISTS (SELECT 1 FROM verdict v
                                    WHERE v.face_id = h.id AND (v.kind <> 'is_not' OR v.person_id = c.person_id))
                  UNION ALL
                  SELECT NULL, p.id, -1, r.person_id FROM presence r CROSS JOIN photo p ON p.id = r.photo_id WHERE %1$s) whose
            CROSS JOIN person ON person.id = whose.person_id
            WHERE person.name IS NOT NULL AND person.hidden = 0
            GROUP BY person.id ORDER BY photos DESC, person.name_key""";

    /** SQLite takes the columns without an aggregate from the row with the greatest max(): here the best face. */
    private static final String YEARS_OF = """
            SELECT n.year, n.photos, best.face_id
            FROM (SELECT CAST(substr(p.taken_at, 1, 4) AS INTEGER) AS year, count(*) AS photos FROM photo p
                  WHERE p.id IN (SELECT photo_id FROM photo_person WHERE person_id = ?1) AND p.taken_at IS NOT NULL AND %1$s
                    AND p.id NOT IN (SELECT photo_id FROM photo_note WHERE hidden = 1)
                  GROUP BY 1) n
            LEFT JOIN (SELECT CAST(substr(p.taken_at, 1, 4) AS INTEGER) AS year, f.id AS face_id, max(fp.decided * 2 + f.quality)
                       FROM face_person fp JOIN face f ON f.id = fp.face_id JOIN photo p ON p.id = f.photo_id
                       WHERE fp.person_id = ?1 AND p.taken_at IS NOT NULL AND %1$s
                         AND p.id NOT IN (SELECT photo_id FROM photo_note WHERE hidden = 1)
                       GROUP BY 1) best ON best.year = n.year
            ORDER BY n.year""".formatted(THERE_OF_P);

    private final Sql sql;

    public VocabularyStore(Sql sql) {
        this.sql = sql;
    }

    /** Most photos first. */
    public List<PlaceCount> places() {
        return sql.list(
                "SELECT pl.name, pl.region, pl.country, pl.words, n.photos FROM place pl JOIN"
                        + " (SELECT place_id, count(*) AS photos FROM photo WHERE place_id IS NOT NULL AND" + THERE
                        + " GROUP BY place_id) n ON n.place_id = pl.id ORDER BY n.photos DESC, pl.name, pl.id",
                row -> new PlaceCount(
                        row.text("name"),
                        row.text("region"),
                        row.text("country"),
                        row.text("words"),
                        row.count("photos")));
    }

    /** Cameras and lenses; most photos first. */
    public List<CameraCount> cameras() {
        List<CameraCount> all = new ArrayList<>(count("camera"));
        all.addAll(count("lens"));
        all.sort(Comparator.comparingInt(CameraCount::photos).reversed().thenComparing(CameraCount::name));
        return all;
    }

    /** Who has a name, is not hidden, and is on some photo that a search finds; who is on most of them first. */
    public List<PersonCount> people(PhotoQuery query) {
        PhotoConditions conditions = PhotoConditions.of(query, sql);
        return sql.list(
                PEOPLE_ON.formatted(THERE_OF_P + conditions.sql()),
                row -> new PersonCount(
                        row.person("id"), row.text("name"), row.count("photos"), row.faceOrNull("shown")),
                Stream.of(conditions.parameters(), conditions.parameters())
                        .flatMap(Stream::of)
                        .toArray());
    }

    /** Of which there are photos of somebody with a time, the first first. */
    public List<PersonYear> years(PersonId person) {
        return sql.list(
                YEARS_OF,
                row -> new PersonYear(row.count("year"), row.count("photos"), row.faceOrNull("face_id")),
                person.value());
    }

    private List<CameraCount> count(String column) {
        return sql.list(
                "SELECT " + column + " AS name, count(*) AS photos FROM photo WHERE " + column + " IS NOT NULL AND"
                        + THERE + "GROUP BY 1",
                row -> new CameraCount(row.text("name"), row.count("photos")));
    }
}
