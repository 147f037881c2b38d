package org.kith.engine.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.AnalyzedFace;
import org.kith.engine.model.Box;
import org.kith.engine.model.DetectedFace;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.FaceQuality;
import org.kith.engine.model.PhotoId;
import org.kith.engine.store.photos.DrawnStore;
import org.kith.engine.store.sql.EmbeddingBlob;
import org.kith.engine.store.sql.LandmarksBlob;
import org.kith.engine.store.sql.Sql;

/** Puts the faces detected now in the place of those known of a photo. */
final class FaceReplacement {

    private static final String NEW_FACE = """
            INSERT INTO face (photo_id, x, y, width, height, landmarks, score, quality, size_px, role)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id""";

    private static final String SAME_FACE = """
            UPDATE face
            SET x = ?, y = ?, width = ?, height = ?, landmarks = ?, score = ?, quality = ?, size_px = ?, role = ?
            WHERE id = ?""";

    private static final String UNDECIDED_FACE = """
            DELETE FROM face
            WHERE id = ? AND NOT EXISTS (SELECT 1 FROM verdict WHERE face_id = face.id)
              AND NOT EXISTS (SELECT 1 FROM drawn WHERE face_id = face.id)""";

    private final Sql sql;

    FaceReplacement(Sql sql) {
        this.sql = sql;
    }

    /** @param samePicture whether the faces that are known are of this very picture */
    void replace(PhotoId photo, boolean samePicture, String modelId, List<AnalyzedFace> faces) {
        KnownFaces known = KnownFaces.of(sql, photo);
        Map<Integer, FaceId> same =
                samePicture ? known.onTheSamePicture(faces) : known.onAnotherPicture(faces, modelId);
        for (FaceId face : known.all()) {
            if (!same.containsValue(face)) {
                sql.update(UNDECIDED_FACE, face.value());
            }
        }
        Map<FaceId, Box> drawn = known.drawn();
        if (!samePicture) {
            new DrawnStore(sql).lookAgain(drawn.keySet());
        }
        ForgottenFaces forgotten = ForgottenFaces.of(sql, photo);
        for (int i = 0; i < faces.size(); i++) {
            AnalyzedFace face = faces.get(i);
            @Nullable FaceId before = same.get(i);
            if (before == null ? isDrawn(face, drawn.values()) : drawn.containsKey(before)) {
                continue; // the user's box stays
            }
            FaceId id = save(photo, before, face);
            if (!forgotten.contains(id, before == null, face.detected().box())) {
                sql.update(
                        "INSERT INTO embedding (face_id, model_id, vector) VALUES (?, ?, ?)",
                        id.value(),
                        modelId,
                        EmbeddingBlob.encode(face.embedding()));
            }
        }
    }

    private static boolean isDrawn(AnalyzedFace face, Collection<Box> drawn) {
        return drawn.stream().anyMatch(box -> box.surrounds(face.detected().box()));
    }

    private FaceId save(PhotoId photo, @Nullable FaceId known, AnalyzedFace face) {
        DetectedFace detected = face.detected();
        Box box = detected.box();
        FaceQuality quality = face.quality();
        byte[] landmarks = LandmarksBlob.encode(detected.landmarks());
        String role = quality.role().code();
        long id;
        if (known == null) {
            id = sql.number(
                    NEW_FACE,
                    photo.value(),
                    box.x(),
                    box.y(),
                    box.width(),
                    box.height(),
                    landmarks,
                    detected.score(),
                    quality.value(),
                    quality.sizePx(),
                    role);
        } else {
            id = known.value();
            sql.update(
                    SAME_FACE,
                    box.x(),
                    box.y(),
                    box.width(),
                    box.height(),
                    landmarks,
                    detected.score(),
                    quality.value(),
                    quality.sizePx(),
                    role,
                    id);
            sql.update("DELETE FROM embedding WHERE face_id = ?", id); // made from another crop
        }
        return new FaceId(id);
    }
}
