package org.kith.engine.detect;

import org.kith.engine.image.NativeScope;
import org.kith.engine.model.Box;
import org.kith.engine.model.DetectedFace;
import org.kith.engine.model.Landmarks;
import org.kith.engine.model.Point;
import org.opencv.core.Core;
import org.opencv.core.Mat;

/** A picture with left and right exchanged: to the network a second, nearly independent witness. */
final class Mirror {

    private Mirror() {}

    static Mat apply(Mat picture, NativeScope scope) {
        Mat mirrored = scope.keep(new Mat(), Mat::release);
        Core.flip(picture, mirrored, 1);
        return mirrored;
    }

    /** A face seen in the mirror, in fractions of the picture before it; its left eye is the one on the left again. */
    static DetectedFace back(DetectedFace seen) {
        Box box = seen.box();
        Landmarks points = seen.landmarks();
        return new DetectedFace(
                new Box(1 - box.x() - box.width(), box.y(), box.width(), box.height()),
                new Landmarks(
                        back(points.rightEye()),
                        back(points.leftEye()),
                        back(points.nose()),
                        back(points.rightMouth()),
                        back(points.leftMouth())),
                seen.score());
    }

    private static Point back(Point p) {
        return new Point(1 - p.x(), p.y());
    }
}
