package org.kith.engine.store;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.AnalyzedFace;
import org.kith.engine.model.Box;
import org.kith.engine.model.BundledModel;
import org.kith.engine.model.ContentHash;
import org.kith.engine.model.DetectedFace;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FaceQuality;
import org.kith.engine.model.FaceRole;
import org.kith.engine.model.FolderId;
import org.kith.engine.model.Landmarks;
import org.kith.engine.model.PhotoFile;
import org.kith.engine.model.Point;
import org.kith.engine.model.photo.IndexedPhoto;
import org.kith.engine.model.photo.PhotoDetails;

/** Photos and faces as the pipeline hands them over. */
public final class Samples {

    public static final String MODEL = BundledModel.ID;
    public static final String PIPELINE = "pipeline-1";
    public static final Path ROOT = Path.of("/photos").toAbsolutePath();

    private Samples() {}

    public static IndexedPhoto photo(FolderId folder, String name, AnalyzedFace... faces) {
        return photo(folder, name, null, faces);
    }

    public static IndexedPhoto photo(
            FolderId folder, String name, @Nullable LocalDateTime takenAt, AnalyzedFace... faces) {
        return new IndexedPhoto(
                file(name),
                folder,
                hash(name),
                null,
                4000,
                3000,
                PhotoDetails.takenAt(takenAt),
                null,
                PIPELINE,
                MODEL,
                List.of(faces));
    }

    public static PhotoFile file(String name) {
        return new PhotoFile(ROOT.resolve(name), 1000, 1_700_000_000_000L);
    }

    /** A hash that depends on the text only. */
    public static ContentHash hash(String text) {
        return new ContentHash("%064x".formatted(text.hashCode() & 0xFFFFFFFFL));
    }

    public static AnalyzedFace face(double x, double quality) {
        return face(new Box(x, 0.25, 0.125, 0.25), quality, FaceRole.SEED);
    }

    public static AnalyzedFace face(Box box, double quality, FaceRole role) {
        return new AnalyzedFace(
                new DetectedFace(box, landmarks(box), 0.75), new FaceQuality(quality, 96.5, role), embedding((int)
                        Math.round(box.x() * 100)));
    }

    /** Along one axis. */
    public static Embedding embedding(int axis) {
        float[] values = new float[Embedding.DIMENSIONS];
        values[Math.floorMod(axis, Embedding.DIMENSIONS)] = 1;
        return new Embedding(values);
    }

    /** At places a float32 holds exactly for boxes that it holds exactly. */
    private static Landmarks landmarks(Box box) {
        return new Landmarks(
                at(box, 0.25, 0.25), at(box, 0.75, 0.25), at(box, 0.5, 0.5), at(box, 0.25, 0.75), at(box, 0.75, 0.75));
    }

    private static Point at(Box box, double right, double down) {
        return new Point((float) (box.x() + right * box.width()), (float) (box.y() + down * box.height()));
    }
}
