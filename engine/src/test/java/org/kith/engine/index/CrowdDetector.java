package org.kith.engine.index;

import java.util.ArrayList;
import java.util.List;
import org.kith.engine.detect.FaceDetector;
import org.kith.engine.image.UprightImage;
import org.kith.engine.model.Box;
import org.kith.engine.model.DetectedFace;
import org.kith.engine.model.Landmarks;
import org.kith.engine.model.Point;

/** Sees as many faces in a picture as it is pixels wide, in rows of {@value #IN_A_ROW}. */
final class CrowdDetector implements FaceDetector {

    private static final int IN_A_ROW = 40;
    private static final double SIDE = 0.02;

    @Override
    public List<DetectedFace> detect(UprightImage image) {
        List<DetectedFace> faces = new ArrayList<>();
        for (int i = 0; i < image.width(); i++) {
            int row = i / IN_A_ROW;
            faces.add(face(SIDE * (i % IN_A_ROW), SIDE * row));
        }
        return faces;
    }

    private static DetectedFace face(double x, double y) {
        return new DetectedFace(
                new Box(x, y, SIDE, SIDE),
                new Landmarks(
                        new Point(x + 0.35 * SIDE, y + 0.4 * SIDE),
                        new Point(x + 0.65 * SIDE, y + 0.4 * SIDE),
                        new Point(x + 0.5 * SIDE, y + 0.57 * SIDE),
                        new Point(x + 0.38 * SIDE, y + 0.75 * SIDE),
                        new Point(x + 0.62 * SIDE, y + 0.75 * SIDE)),
                0.9);
    }

    @Override
    public void close() {}
}
