package org.kith.engine.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.Verdict;
import org.kith.engine.store.row.EmbeddedFace;
import org.kith.engine.store.row.JudgedAssignments;
import org.kith.engine.store.row.TwiceFace;
import org.kith.engine.store.row.VerdictRow;
import org.kith.engine.store.row.VerdictSource;
import org.kith.engine.store.sql.Row;
import org.kith.engine.store.sql.Sql;

/** What speaks for a face being who it is taken for, and against it. */
public final class EvidenceStore {

    private static final String TWICE_IN_A_PHOTO = """
            SELECT fp.person_id, person.name, p.path, fp.face_id, fp.decided
            FROM (SELECT fp.person_id, f.photo_id
                  FROM face_person fp JOIN face f ON f.id = fp.face_id
                  WHERE ?1 IS NULL OR fp.person_id = ?1
                  GROUP BY fp.person_id, f.photo_id HAVING count(*) > 1) twice
            JOIN face f ON f.photo_id = twice.photo_id
            JOIN face_person fp ON fp.face_id = f.id AND fp.person_id = twice.person_id
            JOIN photo p ON p.id = f.photo_id
            JOIN person ON person.id = fp.person_id
            ORDER BY p.path, fp.person_id, fp.face_id""";

    private static final String DECIDED = """
            SELECT v.face_id, v.person_id, 1 AS decided, e.vector
            FROM verdict v JOIN embedding e ON e.face_id = v.face_id AND e.model_id = ?
            WHERE v.kind = 'is'""";

    private static final String ASSIGNED = """
            SELECT fp.face_id, fp.person_id, 0 AS decided, e.vector
            FROM face_person fp JOIN embedding e ON e.face_id = fp.face_id AND e.model_id = ?
            WHERE fp.decided = 0 AND fp.person_id = ?
            ORDER BY fp.face_id""";

    /** Of a face that was rejected for two people one assignment was wrong, or two: each counts. */
    private static final String JUDGED = """
            SELECT count(*) FILTER (WHERE one AND kind = 'is' AND person_id = assigned_to) AS right,
                   count(DISTINCT face_id || ' ' || assigned_to) FILTER (
                       WHERE one AND assigned_to > 0
                         AND (kind = 'is' AND person_id <> assigned_to
                              OR kind = 'is_not' AND person_id = assigned_to
                              OR kind = 'not_a_face')) AS wrong,
                   count(*) FILTER (WHERE one AND kind = 'is' AND person_id = assigned_to) AS found,
                   count(*) FILTER (
                       WHERE one AND kind = 'is' AND person_id <> assigned_to
                         AND (assigned_to = 0 OR known_before)) AS missed,
                   count(*) FILTER (WHERE NOT one AND source <> 'forgotten') AS others
            FROM (SELECT verdict.*, source = 'face' AS one,
                         EXISTS (SELECT 1 FROM verdict other
                                 WHERE other.person_id = verdict.person_id AND other.kind = 'is'
                                   AND other.created_at < verdict.created_at) AS known_before
                  FROM verdict %s)""";

    private static final String OF_CHILDREN = """
            JOIN face f ON f.id = verdict.face_id
            JOIN photo p ON p.id = f.photo_id
            JOIN person who ON who.id = coalesce(verdict.person_id, verdict.assigned_to)
            WHERE CAST(substr(p.taken_at, 1, 4) AS INTEGER) - who.birth_year < 13""";

    private static final String OF_UNCLEAR = "JOIN face f ON f.id = verdict.face_id WHERE f.role <> 'seed'";

    private final Sql sql;

    EvidenceStore(Sql sql) {
        this.sql = sql;
    }

    /** Faces in photos in which a person is more than once, by verdict or assignment; those of a photo in a row. */
    public List<TwiceFace> twiceInAPhoto() {
        return twiceInAPhoto((Long) null);
    }

    /** Those of one person. */
    public List<TwiceFace> twiceInAPhoto(PersonId person) {
        return twiceInAPhoto(person.value());
    }

    private List<TwiceFace> twiceInAPhoto(@Nullable Long person) {
        return sql.list(
                TWICE_IN_A_PHOTO,
                row -> new TwiceFace(
                        row.person("person_id"),
                        row.textOrNull("name"),
                        row.path("path"),
                        row.face("face_id"),
                        row.flag("decided")),
                person);
    }

    /** All faces the user has said the person of, one after the other; also of photos whose files are gone. */
    public void forEachDecided(String modelId, Consumer<EmbeddedFace> consumer) {
        sql.each(DECIDED + " ORDER BY v.face_id", EvidenceStore::embedded, consumer, modelId);
    }

    /** Those of one person. */
    public List<EmbeddedFace> decided(PersonId person, String modelId) {
        return sql.list(
                DECIDED + " AND v.person_id = ? ORDER BY v.face_id", EvidenceStore::embedded, modelId, person.value());
    }

    /** Faces that are the person by the machine's assignment only. */
    public List<EmbeddedFace> assigned(PersonId person, String modelId) {
        return sql.list(ASSIGNED, EvidenceStore::embedded, modelId, person.value());
    }

    private static EmbeddedFace embedded(Row row) throws SQLException {
        return new EmbeddedFace(
                row.face("face_id"), row.person("person_id"), row.flag("decided"), row.embedding("vector"));
    }

    public Optional<Embedding> embedding(FaceId face, String modelId) {
        return sql.first(
                "SELECT vector FROM embedding WHERE face_id = ? AND model_id = ?",
                row -> row.embedding("vector"),
                face.value(),
                modelId);
    }

    /** What the user's words on single faces say of what the machine had said of these before. */
    public JudgedAssignments judged() {
        return judged("");
    }

    /** The same of faces of people whose year of birth is known, on photos from before they were 13. */
    public JudgedAssignments judgedOfChildren() {
        return judged(OF_CHILDREN);
    }

    /** The same of faces that may join a group and not make one: small, blurred, seen from the side. */
    public JudgedAssignments judgedOfUnclear() {
        return judged(OF_UNCLEAR);
    }

    private JudgedAssignments judged(String of) {
        return sql.first(
                        JUDGED.formatted(of),
                        row -> new JudgedAssignments(
                                row.count("right"),
                                row.count("wrong"),
                                row.count("found"),
                                row.count("missed"),
                                row.count("others")))
                .orElseThrow();
    }

    /** All that the user said of the face, oldest first. */
    public List<VerdictRow> verdicts(FaceId face) {
        return sql.list(
                """
                SELECT v.kind, v.person_id, person.name, v.source, v.created_at
                FROM verdict v LEFT JOIN person ON person.id = v.person_id
                WHERE v.face_id = ? ORDER BY v.id""",
                row -> new VerdictRow(
                        row.code(Verdict.class, "kind"),
                        row.personOrNull("person_id"),
                        row.textOrNull("name"),
                        row.code(VerdictSource.class, "source"),
                        Instant.parse(row.text("created_at"))),
                face.value());
    }
}
