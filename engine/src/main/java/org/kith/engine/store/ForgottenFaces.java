package org.kith.engine.store;

import java.util.HashMap;
import java.util.Map;
import org.kith.engine.model.Box;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.FaceThresholds;
import org.kith.engine.model.PhotoId;
import org.kith.engine.store.row.VerdictSource;
import org.kith.engine.store.sql.Sql;

/**
 * Faces of forgotten people in a photo and its copies. They are never learned again: what the pipeline computed of them is
 * dropped. Confined to one transaction.
 */
final class ForgottenFaces {

    private static final String IN_THIS_PHOTO_OR_A_COPY = """
            SELECT f.id, f.x, f.y, f.width, f.height
            FROM photo p
            JOIN face f ON f.photo_id = p.id
            JOIN verdict v ON v.face_id = f.id AND v.source = 'forgotten'
            WHERE p.id = ?1 OR p.content_hash = (SELECT content_hash FROM photo WHERE id = ?1)""";

    private final Sql sql;
    private final Map<FaceId, Box> forgotten = new HashMap<>();

    private ForgottenFaces(Sql sql) {
        this.sql = sql;
    }

    static ForgottenFaces of(Sql sql, PhotoId photo) {
        ForgottenFaces faces = new ForgottenFaces(sql);
        sql.each(
                IN_THIS_PHOTO_OR_A_COPY,
                row -> Map.entry(row.face("id"), row.box()),
                entry -> faces.forgotten.put(entry.getKey(), entry.getValue()),
                photo.value());
        return faces;
    }

    /**
     * Whether the face is one of them. One that was not known before, in a copy of a photo, is marked like that in the other.
     *
     * @param fresh whether it was not known before
     */
    boolean contains(FaceId face, boolean fresh, Box box) {
        if (!fresh) {
            return forgotten.containsKey(face);
        }
        boolean copy = forgotten.values().stream()
                .anyMatch(other -> box.intersectionOverUnion(other) >= FaceThresholds.SAME_FACE_IOU);
        if (copy) {
            sql.update(
                    "INSERT INTO verdict (face_id, kind, source) VALUES (?, 'ignore', ?)",
                    face.value(),
                    VerdictSource.FORGOTTEN.code());
        }
        return copy;
    }
}
