package org.kith.engine.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kith.engine.model.ClusterId;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.store.row.Rejection;
import org.kith.engine.store.row.Standing;
import org.kith.engine.store.sql.Sql;

/** What questions to the user are made of. */
public final class ReviewStore {

    private static final String UNNAMED = """
            SELECT m.cluster_id, m.face_id
            FROM cluster_member m
            JOIN cluster c ON c.id = m.cluster_id AND c.person_id IS NULL
            JOIN face f ON f.id = m.face_id
            JOIN photo p ON p.id = f.photo_id AND p.status <> 'missing'
            WHERE NOT EXISTS (SELECT 1 FROM verdict v WHERE v.face_id = m.face_id AND v.kind <> 'is_not')
            ORDER BY m.cluster_id, m.face_id""";

    private static final String UNLOOKED = """
            SELECT v.face_id, v.person_id FROM verdict v JOIN person ON person.id = v.person_id AND person.name IS NOT NULL
            WHERE v.kind = 'is' AND v.source IN ('naming', 'merging', 'tag', 'asked')
            UNION ALL
            SELECT fp.face_id, fp.person_id FROM face_person fp JOIN person ON person.id = fp.person_id AND person.name IS NOT NULL
            WHERE fp.decided = 0""";

    private final Sql sql;

    ReviewStore(Sql sql) {
        this.sql = sql;
    }

    public Standing standing() {
        Map<ClusterId, List<FaceId>> unnamed = new HashMap<>();
        sql.each(
                UNNAMED,
                row -> new Member(row.cluster("cluster_id"), row.face("face_id")),
                member -> unnamed.computeIfAbsent(member.cluster(), id -> new ArrayList<>())
                        .add(member.face()));
        Map<PersonId, List<FaceId>> decided = new HashMap<>();
        sql.each(
                "SELECT face_id, person_id FROM verdict WHERE kind = 'is' ORDER BY face_id",
                row -> new Word(row.person("person_id"), row.face("face_id")),
                word -> decided.computeIfAbsent(word.person(), id -> new ArrayList<>())
                        .add(word.face()));
        List<Rejection> rejections = sql.list(
                "SELECT face_id, person_id FROM verdict WHERE kind = 'is_not'",
                row -> new Rejection(row.face("face_id"), row.person("person_id")));
        return new Standing(new PeopleStore(sql).all(), unnamed, decided, rejections, new ApartStore(sql).all());
    }

    /** Faces of people with names that nobody has looked at one by one: they were named as a group, or by the machine. */
    public Map<PersonId, List<FaceId>> unlooked() {
        Map<PersonId, List<FaceId>> unlooked = new HashMap<>();
        sql.each(
                UNLOOKED,
                row -> new Word(row.person("person_id"), row.face("face_id")),
                word -> unlooked.computeIfAbsent(word.person(), id -> new ArrayList<>())
                        .add(word.face()));
        return unlooked;
    }

    /** The years in which the photos of faces were taken, of photos that say so. */
    public Map<FaceId, Integer> years() {
        Map<FaceId, Integer> years = new HashMap<>();
        sql.each(
                """
                SELECT f.id, CAST(substr(p.taken_at, 1, 4) AS INTEGER) AS year
                FROM face f JOIN photo p ON p.id = f.photo_id WHERE p.taken_at IS NOT NULL""",
                row -> Map.entry(row.face("id"), row.count("year")),
                entry -> years.put(entry.getKey(), entry.getValue()));
        return years;
    }

    private record Member(ClusterId cluster, FaceId face) {}

    private record Word(PersonId person, FaceId face) {}
}
