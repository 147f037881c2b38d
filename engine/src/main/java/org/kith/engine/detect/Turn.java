package org.kith.engine.detect;

import org.kith.engine.image.NativeScope;
import org.kith.engine.model.Box;
import org.kith.engine.model.DetectedFace;
import org.kith.engine.model.Landmarks;
import org.kith.engine.model.Point;
import org.opencv.core.Core;
import org.opencv.core.Mat;

/** By how many quarters, clockwise, a picture has to be turned so that what lies in it stands. */
enum Turn {
    NONE,
    RIGHT,
    HALF,
    LEFT;

    /**
     * What sets a face upright, to the nearest quarter. The network sees faces in any position, and though its landmarks are off
     * when they lie, the direction from eyes to mouth and from left to right is not.
     *
     * @param aspect width of the picture over its height, in whose fractions the landmarks are
     */
    static Turn toUpright(Landmarks face, double aspect) {
        double rightX = aspect
                * (face.rightEye().x()
                        - face.leftEye().x()
                        + face.rightMouth().x()
                        - face.leftMouth().x());
        double rightY = face.rightEye().y()
                - face.leftEye().y()
                + face.rightMouth().y()
                - face.leftMouth().y();
        double downX = aspect
                * (face.leftMouth().x()
                        - face.leftEye().x()
                        + face.rightMouth().x()
                        - face.rightEye().x());
        double downY = face.leftMouth().y()
                - face.leftEye().y()
                + face.rightMouth().y()
                - face.rightEye().y();
        double angle = Math.atan2(downX - rightY, rightX + downY);
        return values()[Math.floorMod(Math.round(angle / (Math.PI / 2)), 4)];
    }

    Mat apply(Mat picture, NativeScope scope) {
        if (this == NONE) {
            return picture;
        }
        int code =
                switch (this) {
                    case NONE, RIGHT -> Core.ROTATE_90_CLOCKWISE;
                    case HALF -> Core.ROTATE_180;
                    case LEFT -> Core.ROTATE_90_COUNTERCLOCKWISE;
                };
        Mat turned = scope.keep(new Mat(), Mat::release);
        Core.rotate(picture, turned, code);
        return turned;
    }

    /** A face seen in the turned picture, in fractions of the picture before. */
    DetectedFace back(DetectedFace seen) {
        if (this == NONE) {
            return seen;
        }
        Box box = seen.box();
        Point a = back(new Point(box.x(), box.y()));
        Point b = back(new Point(box.x() + box.width(), box.y() + box.height()));
        return new DetectedFace(
                new Box(
                        Math.min(a.x(), b.x()),
                        Math.min(a.y(), b.y()),
                        Math.abs(a.x() - b.x()),
                        Math.abs(a.y() - b.y())),
                Landmarks.of(seen.landmarks().points().stream().map(this::back).toList()),
                seen.score());
    }

    private Point back(Point p) {
        return switch (this) {
            case NONE -> p;
            case RIGHT -> new Point(p.y(), 1 - p.x());
            case HALF -> new Point(1 - p.x(), 1 - p.y());
            case LEFT -> new Point(1 - p.y(), p.x());
        };
    }
}
