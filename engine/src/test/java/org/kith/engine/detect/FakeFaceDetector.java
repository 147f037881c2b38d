package org.kith.engine.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kith.engine.image.UprightImage;
import org.kith.engine.model.Box;
import org.kith.engine.model.DetectedFace;
import org.kith.engine.model.Landmarks;
import org.kith.engine.model.Point;

/**
 * Takes rectangles of pure magenta for faces, the larger the surer: for tests of what comes after detection. Pictures for it
 * must be stored without loss.
 */
public final class FakeFaceDetector implements FaceDetector {

    private static final int MAGENTA = 0xff00ff;

    @Override
    public List<DetectedFace> detect(UprightImage image) {
        List<DetectedFace> faces = new ArrayList<>();
        boolean[] seen = new boolean[image.width() * image.height()];
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                if (!seen[y * image.width() + x] && isMagenta(image, x, y)) {
                    faces.add(face(image, x, y, seen));
                }
            }
        }
        faces.sort(Comparator.comparingDouble(DetectedFace::score).reversed());
        return faces;
    }

    private static DetectedFace face(UprightImage image, int left, int top, boolean[] seen) {
        int right = left;
        while (right < image.width() && isMagenta(image, right, top)) {
            right++;
        }
        int bottom = top;
        while (bottom < image.height() && isMagenta(image, left, bottom)) {
            bottom++;
        }
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                seen[y * image.width() + x] = true;
            }
        }
        double width = (double) (right - left) / image.width();
        double height = (double) (bottom - top) / image.height();
        Box box = new Box((double) left / image.width(), (double) top / image.height(), width, height);
        return new DetectedFace(box, landmarks(box), 0.5 + 0.5 * box.area());
    }

    private static Landmarks landmarks(Box box) {
        return new Landmarks(
                at(box, 0.3, 0.4), at(box, 0.7, 0.4), at(box, 0.5, 0.6), at(box, 0.35, 0.8), at(box, 0.65, 0.8));
    }

    private static Point at(Box box, double x, double y) {
        return new Point(box.x() + x * box.width(), box.y() + y * box.height());
    }

    private static boolean isMagenta(UprightImage image, int x, int y) {
        int i = 3 * (y * image.width() + x);
        byte[] bgr = image.bgr();
        return ((bgr[i] & 0xff) << 16 | (bgr[i + 1] & 0xff) << 8 | (bgr[i + 2] & 0xff)) == MAGENTA;
    }

    @Override
    public void close() {}
}
