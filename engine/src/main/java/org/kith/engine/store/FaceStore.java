package org.kith.engine.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.kith.engine.model.DetectedFace;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.FaceQuality;
import org.kith.engine.model.FaceRole;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.Verdict;
import org.kith.engine.store.row.ClusterMember;
import org.kith.engine.store.row.ClusteringInput;
import org.kith.engine.store.row.FaceForClustering;
import org.kith.engine.store.row.FaceRow;
import org.kith.engine.store.row.Rejection;
import org.kith.engine.store.row.UndecidedFace;
import org.kith.engine.store.row.VerdictSource;
import org.kith.engine.store.sql.Ids;
import org.kith.engine.store.sql.LandmarksBlob;
import org.kith.engine.store.sql.Row;
import org.kith.engine.store.sql.Sql;

/** Faces, with what the machine and the user say of them. */
public final class FaceStore {

    /** Of several verdicts on a face all but one are <em>is not</em>: the one that is not comes first, then the newest. */
    private static final String FACES_WITH_ALL_KNOWN = """
            SELECT f.*, p.path, p.width AS photo_width, p.height AS photo_height, m.cluster_id, v.kind AS verdict,
                   v.source AS verdict_source, v.person_id, person.name AS person_name, e.model_id, %s AS vector
            FROM photo p
            JOIN face f ON f.photo_id = p.id
            LEFT JOIN cluster_member m ON m.face_id = f.id
            LEFT JOIN verdict v ON v.id = (SELECT id FROM verdict WHERE face_id = f.id
                                           ORDER BY kind = 'is_not', id DESC LIMIT 1)
            LEFT JOIN person ON person.id = v.person_id
            LEFT JOIN embedding e ON e.face_id = f.id AND e.model_id = ?
            WHERE p.status <> 'missing'
            ORDER BY p.path, f.id""";

    /** What the user has decided stays an anchor for others when its photo is gone: a disk may be unplugged. */
    private static final String FACES_TO_CLUSTER = """
            SELECT f.id, f.photo_id, f.role, f.quality, e.vector, v.person_id
            FROM face f
            JOIN photo p ON p.id = f.photo_id
            JOIN embedding e ON e.face_id = f.id AND e.model_id = ?
            LEFT JOIN verdict v ON v.face_id = f.id AND v.kind <> 'is_not'
            WHERE v.kind = 'is' OR v.kind IS NULL AND p.status <> 'missing'
            ORDER BY f.photo_id, f.id""";

    // asked only of those whose year is known: it compares each of them with every face
    private static final String NOT_THEY = """
            SELECT face_id, person_id FROM verdict WHERE kind = 'is_not'
            UNION
            SELECT face_id, person_id FROM before_birth
            WHERE person_id IN (SELECT id FROM person WHERE birth_year IS NOT NULL)
            ORDER BY face_id, person_id""";

    private final Sql sql;

    FaceStore(Sql sql) {
        this.sql = sql;
    }

    /**
     * One face after the other, by path of the photo, without holding them all.
     *
     * @return how many there were
     */
    public int forEach(String modelId, boolean withEmbeddings, Consumer<FaceRow> consumer) {
        return sql.each(
                FACES_WITH_ALL_KNOWN.formatted(withEmbeddings ? "e.vector" : "NULL"),
                row -> face(row, withEmbeddings),
                consumer,
                modelId);
    }

    private static FaceRow face(Row row, boolean withEmbeddings) throws SQLException {
        boolean hasEmbedding = row.textOrNull("model_id") != null;
        return new FaceRow(
                row.face("id"),
                row.path("path"),
                row.count("photo_width"),
                row.count("photo_height"),
                new DetectedFace(row.box(), LandmarksBlob.decode(row.bytes("landmarks")), row.real("score")),
                new FaceQuality(row.real("quality"), row.real("size_px"), row.code(FaceRole.class, "role")),
                row.clusterOrNull("cluster_id"),
                row.codeOrNull(Verdict.class, "verdict"),
                row.codeOrNull(VerdictSource.class, "verdict_source"),
                row.personOrNull("person_id"),
                row.textOrNull("person_name"),
                row.textOrNull("model_id"),
                withEmbeddings && hasEmbedding ? row.embedding("vector") : null);
    }

    /** Faces that are neither ignored nor said to be none, with who they are not: by the user's word, or for being too old. */
    public ClusteringInput forClustering(String modelId) {
        List<FaceForClustering> faces = sql.list(
                FACES_TO_CLUSTER,
                row -> new FaceForClustering(
                        row.face("id"),
                        row.photo("photo_id"),
                        row.code(FaceRole.class, "role"),
                        row.real("quality"),
                        row.embedding("vector"),
                        row.personOrNull("person_id")),
                modelId);
        List<Rejection> rejections =
                sql.list(NOT_THEY, row -> new Rejection(row.face("face_id"), row.person("person_id")));
        return new ClusteringInput(
                faces, rejections, new ApartStore(sql).all(), sql.number("SELECT changes FROM grouping"));
    }

    /** Of those faces that have one by the model. */
    public Map<FaceId, Embedding> embeddings(Collection<FaceId> faces, String modelId) {
        return sql
                .list(
                        """
                        SELECT face_id, vector FROM embedding
                        WHERE face_id IN (SELECT value FROM json_each(?)) AND model_id = ?""",
                        row -> Map.entry(row.face("face_id"), row.embedding("vector")),
                        Ids.json(faces, FaceId::value),
                        modelId)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Where the photos of the faces lie. */
    public Map<FaceId, Path> pathsOf(Collection<FaceId> faces) {
        return sql
                .list("""
                        SELECT f.id, p.path FROM face f JOIN photo p ON p.id = f.photo_id
                        WHERE f.id IN (SELECT value FROM json_each(?))""", row -> Map.entry(row.face("id"), row.path("path")), Ids.json(faces, FaceId::value))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Those of the faces of which the user has not said who they are, as members of whatever group; best quality first. */
    public List<ClusterMember> undecided(Collection<FaceId> faces) {
        return sql.list(
                """
                SELECT f.id, f.photo_id, f.quality
                FROM face f
                WHERE f.id IN (SELECT value FROM json_each(?))
                  AND NOT EXISTS (SELECT 1 FROM verdict v WHERE v.face_id = f.id AND v.kind <> 'is_not')
                ORDER BY f.quality DESC, f.id""",
                row -> new ClusterMember(row.face("id"), row.photo("photo_id"), row.real("quality")),
                Ids.json(faces, FaceId::value));
    }

    public Optional<PhotoId> photoOf(FaceId face) {
        return sql.first("SELECT photo_id FROM face WHERE id = ?", row -> row.photo("photo_id"), face.value());
    }

    /** Those on the photos of which the user has not said who they are. */
    public List<UndecidedFace> undecidedOn(Collection<PhotoId> photos) {
        return sql.list(
                """
                SELECT f.id, c.person_id
                FROM face f
                LEFT JOIN cluster_member m ON m.face_id = f.id
                LEFT JOIN cluster c ON c.id = m.cluster_id
                     AND NOT EXISTS (SELECT 1 FROM verdict no WHERE no.face_id = f.id AND no.person_id = c.person_id)
                WHERE f.photo_id IN (SELECT value FROM json_each(?))
                  AND NOT EXISTS (SELECT 1 FROM verdict v WHERE v.face_id = f.id AND v.kind <> 'is_not')
                ORDER BY f.id""",
                row -> new UndecidedFace(row.face("id"), row.personOrNull("person_id")),
                Ids.json(photos, PhotoId::value));
    }

    /** On photos that are there. */
    public int count() {
        return (int)
                sql.number("SELECT count(*) FROM face JOIN photo p ON p.id = photo_id WHERE p.status <> 'missing'");
    }
}
