package org.kith.engine.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.AnalyzedFace;
import org.kith.engine.model.Box;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.FaceThresholds;
import org.kith.engine.model.PhotoId;
import org.kith.engine.store.sql.Sql;

/** The faces that are known of a photo, to be found again among those detected. Confined to one transaction. */
final class KnownFaces {

    /** Of a face {@code f}: whether the user said something of it. */
    static final String SAID = """
            (EXISTS (SELECT 1 FROM verdict v WHERE v.face_id = f.id)
             OR EXISTS (SELECT 1 FROM apart a WHERE a.face_id = f.id)
             OR EXISTS (SELECT 1 FROM person c WHERE c.cover_face_id = f.id)
             OR EXISTS (SELECT 1 FROM drawn d WHERE d.face_id = f.id))""";

    private final Sql sql;
    private final PhotoId photo;
    private final Map<FaceId, Box> boxes = new HashMap<>();

    private KnownFaces(Sql sql, PhotoId photo) {
        this.sql = sql;
        this.photo = photo;
    }

    static KnownFaces of(Sql sql, PhotoId photo) {
        KnownFaces known = new KnownFaces(sql, photo);
        sql.each(
                "SELECT id, x, y, width, height FROM face WHERE photo_id = ?",
                row -> Map.entry(row.face("id"), row.box()),
                entry -> known.boxes.put(entry.getKey(), entry.getValue()),
                photo.value());
        return known;
    }

    List<FaceId> all() {
        return new ArrayList<>(boxes.keySet());
    }

    /** Those of which the user said something. */
    List<FaceId> decided() {
        return sql.list(
                "SELECT f.id FROM face f WHERE f.photo_id = ? AND " + SAID, row -> row.face("id"), photo.value());
    }

    /** Those that the user drew: what is detected there says nothing new. */
    Map<FaceId, Box> drawn() {
        Map<FaceId, Box> drawn = new HashMap<>(boxes);
        drawn.keySet()
                .retainAll(sql.list(
                        "SELECT face_id FROM drawn WHERE photo_id = ?", row -> row.face("face_id"), photo.value()));
        return drawn;
    }

    /**
     * Which of the faces of the same picture they are.
     *
     * @return index of the face → the known one
     */
    Map<Integer, FaceId> onTheSamePicture(List<AnalyzedFace> faces) {
        return FaceIdentity.match(places(faces), boxes);
    }

    /** Which they are if the picture may be another one: then a face has to look the same too, and not only be where it was. */
    Map<Integer, FaceId> onAnotherPicture(List<AnalyzedFace> faces, String modelId) {
        Map<FaceId, Embedding> before = new FaceStore(sql).embeddings(boxes.keySet(), modelId);
        return FaceIdentity.match(
                places(faces), boxes, (face, known) -> looksTheSame(faces.get(face), before.get(known)));
    }

    private static List<Box> places(List<AnalyzedFace> faces) {
        return faces.stream().map(face -> face.detected().box()).toList();
    }

    private static boolean looksTheSame(AnalyzedFace face, @Nullable Embedding before) {
        return before != null && face.embedding().squaredDistance(before) <= FaceThresholds.SAME_FACE_SQUARED_DISTANCE;
    }
}
