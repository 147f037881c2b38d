package org.kith.engine.evaluate;

import java.nio.file.Path;
import org.kith.engine.model.Box;
import org.kith.engine.model.DetectedFace;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.FaceQuality;
import org.kith.engine.model.FaceRole;
import org.kith.engine.model.Landmarks;
import org.kith.engine.model.Point;
import org.kith.engine.store.row.FaceRow;

/** Faces of a photo of 1000 × 500 pixels, by their boxes. */
public final class Rows {

    static final int WIDTH_PX = 1000;
    static final int HEIGHT_PX = 500;

    private Rows() {}

    public static FaceRow face(double x, double y, double width, double height, double score) {
        Point point = new Point(0.5, 0.5);
        Box box = new Box(x / WIDTH_PX, y / HEIGHT_PX, width / WIDTH_PX, height / HEIGHT_PX);
        return new FaceRow(
                new FaceId(1),
                Path.of("photo.jpg"),
                WIDTH_PX,
                HEIGHT_PX,
                new DetectedFace(box, new Landmarks(point, point, point, point, point), score),
                new FaceQuality(0.5, Math.min(width, height), FaceRole.JOIN),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
