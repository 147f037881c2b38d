package org.kith.engine.index;

import java.util.ArrayList;
import java.util.List;
import org.kith.engine.detect.FaceDetector;
import org.kith.engine.image.UprightImage;
import org.kith.engine.model.Box;
import org.kith.engine.model.DetectedFace;
import org.kith.engine.model.Landmarks;
import org.kith.engine.model.Point;

/** Finds the squares of a {@link PaintedPhoto}. */
final class PaintedFaceDetector implements FaceDetector {

    private final Runnable atEachPhoto;

    PaintedFaceDetector(Runnable atEachPhoto) {
        this.atEachPhoto = atEachPhoto;
    }

    @Override
    public List<DetectedFace> detect(UprightImage image) {
        atEachPhoto.run();
        List<DetectedFace> faces = new ArrayList<>();
        for (int slot : PaintedPhoto.slots()) {
            int x = PaintedPhoto.left(slot);
            int y = PaintedPhoto.top();
            if (x + PaintedPhoto.SIDE < image.width()
                    && y + PaintedPhoto.SIDE < image.height()
                    && painted(image, x, y)) {
                faces.add(face(image, x, y));
            }
        }
        return faces;
    }

    private static boolean painted(UprightImage image, int x, int y) {
        int at = 3 * ((y + 1) * image.width() + x + 1);
        byte[] bgr = image.bgr();
        return (bgr[at] & 0xff) + (bgr[at + 1] & 0xff) + (bgr[at + 2] & 0xff) > 200;
    }

    private static DetectedFace face(UprightImage image, int x, int y) {
        double w = image.width();
        double h = image.height();
        double side = PaintedPhoto.SIDE;
        return new DetectedFace(
                new Box(x / w, y / h, side / w, side / h),
                new Landmarks(
                        point(image, x + 0.35 * side, y + 0.4 * side),
                        point(image, x + 0.65 * side, y + 0.4 * side),
                        point(image, x + 0.5 * side, y + 0.57 * side),
                        point(image, x + 0.38 * side, y + 0.75 * side),
                        point(image, x + 0.62 * side, y + 0.75 * side)),
                0.9);
    }

    private static Point point(UprightImage image, double x, double y) {
        return new Point(x / image.width(), y / image.height());
    }

    @Override
    public void close() {}
}
