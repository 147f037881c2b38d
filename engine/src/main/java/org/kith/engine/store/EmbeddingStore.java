package org.kith.engine.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kith.engine.model.ContentHash;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PhotoId;
import org.kith.engine.store.row.UnembeddedFace;
import org.kith.engine.store.sql.EmbeddingBlob;
import org.kith.engine.store.sql.Ids;
import org.kith.engine.store.sql.LandmarksBlob;
import org.kith.engine.store.sql.Row;
import org.kith.engine.store.sql.Sql;

/** The embeddings of faces by several models, and which are still to be made. */
public final class EmbeddingStore {

    /** Of people who are forgotten no model learns anything; of what the machine does not see there is nothing to learn. */
    private static final String MAY_BE_EMBEDDED =
            "f.sight = 'seen' AND NOT EXISTS (SELECT 1 FROM verdict WHERE face_id = f.id AND source = 'forgotten')";

    private static final String HAS_EMBEDDING =
            "EXISTS (SELECT 1 FROM embedding WHERE face_id = f.id AND model_id = ?)";

    private static final String WITHOUT = " AND " + MAY_BE_EMBEDDED + " AND NOT " + HAS_EMBEDDING;

    private static final String DECIDED = " AND EXISTS (SELECT 1 FROM verdict WHERE face_id = f.id AND kind = 'is')";

    private static final String PHOTOS =
            "SELECT p.id FROM photo p WHERE p.status <> 'missing' AND p.id > ? AND EXISTS (SELECT 1 FROM face f WHERE f.photo_id = p.id";

    private static final String FACES = """
            SELECT f.id, f.x, f.y, f.width, f.height, f.landmarks, p.id AS photo_id, p.path, p.size_bytes, p.modified_ms,
                   p.content_hash, p.still_ms
            FROM photo p
            JOIN face f ON f.photo_id = p.id
            WHERE p.id IN (SELECT value FROM json_each(?))""";

    private static final String UNDERIVED = """
            SELECT b.face_id, b.vector
            FROM embedding b
            WHERE b.face_id > ? AND b.model_id = ?
              AND NOT EXISTS (SELECT 1 FROM embedding d WHERE d.face_id = b.face_id AND d.model_id = ?)
            ORDER BY b.face_id
            LIMIT ?""";

    private final Sql sql;

    EmbeddingStore(Sql sql) {
        this.sql = sql;
    }

    /** How many faces have one, by model. */
    public Map<String, Integer> counts() {
        Map<String, Integer> counts = new HashMap<>();
        sql.each(
                "SELECT model_id, count(*) AS faces FROM embedding GROUP BY model_id",
                row -> Map.entry(row.text("model_id"), row.count("faces")),
                entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    /** Faces that have none by the model and might have one, also of photos whose files are gone. */
    public int missing(String modelId) {
        return (int) sql.number(
                "SELECT count(*) FROM face f WHERE " + MAY_BE_EMBEDDED + " AND NOT " + HAS_EMBEDDING, modelId);
    }

    /** Photos that are there with a face that has none by the model, by id. */
    public List<PhotoId> photosWithout(String modelId, PhotoId after, int most) {
        return hasAll(modelId) ? List.of() : photos(WITHOUT, modelId, after, most);
    }

    /** Counting both takes a tenth of the time of looking for one in the other, and mostly that is the end of it. */
    private boolean hasAll(String modelId) {
        return sql.number("""
                        SELECT (SELECT count(*) FROM embedding WHERE model_id = ?)
                             = (SELECT count(*) FROM face) - (SELECT count(*) FROM face WHERE sight <> 'seen')""", modelId) == 1;
    }

    /** Of these, those with such a face of which the user has said who it is. */
    public List<PhotoId> photosOfDecidedWithout(String modelId, PhotoId after, int most) {
        return photos(WITHOUT + DECIDED, modelId, after, most);
    }

    private List<PhotoId> photos(String condition, String modelId, PhotoId after, int most) {
        return sql.list(
                PHOTOS + condition + ") ORDER BY p.id LIMIT ?", row -> row.photo("id"), after.value(), modelId, most);
    }

    /** Faces of the photos that have none by the model, by photo. */
    public List<UnembeddedFace> without(String modelId, Collection<PhotoId> photos) {
        return sql.list(
                FACES + WITHOUT + " ORDER BY p.id, f.id",
                EmbeddingStore::unembedded,
                Ids.json(photos, PhotoId::value),
                modelId);
    }

    private static UnembeddedFace unembedded(Row row) throws SQLException {
        byte[] hash = row.bytesOrNull("content_hash");
        return new UnembeddedFace(
                row.face("id"),
                row.photo("photo_id"),
                row.path("path"),
                row.number("size_bytes"),
                row.number("modified_ms"),
                hash == null ? null : ContentHash.of(hash),
                row.millisOrNull("still_ms"),
                row.box(),
                LandmarksBlob.decode(row.bytes("landmarks")));
    }

    /** Embeddings of a network of faces that have none of the projection computed from it, by face. */
    public SortedMap<FaceId, Embedding> underived(String baseId, String projectionId, FaceId after, int most) {
        SortedMap<FaceId, Embedding> underived = new TreeMap<>(Comparator.comparingLong(FaceId::value));
        sql.each(
                UNDERIVED,
                row -> Map.entry(row.face("face_id"), row.embedding("vector")),
                entry -> underived.put(entry.getKey(), entry.getValue()),
                after.value(),
                baseId,
                projectionId,
                most);
        return underived;
    }

    /** Faces that are gone or forgotten meanwhile, or have one, are left as they are. */
    public void save(String modelId, Map<FaceId, Embedding> embeddings) {
        embeddings.forEach((face, embedding) -> sql.update(
                "INSERT OR IGNORE INTO embedding (face_id, model_id, vector) SELECT f.id, ?, ? FROM face f WHERE f.id = ? AND "
                        + MAY_BE_EMBEDDED,
                modelId,
                EmbeddingBlob.encode(embedding),
                face.value()));
    }
}
