package org.kith.engine.image;

import org.kith.engine.image.shape.Orientation;
import org.opencv.core.Core;
import org.opencv.core.Mat;

/** Pixels made upright. */
final class Turned {

    private Turned() {}

    static Mat of(Mat mat, Orientation orientation, NativeScope scope) {
        if (orientation == Orientation.UPRIGHT) {
            return mat;
        }
        Mat turned = scope.keep(new Mat(), Mat::release);
        switch (orientation) {
            case UPRIGHT -> mat.copyTo(turned);
            case MIRROR -> Core.flip(mat, turned, 1);
            case TURN_HALF -> Core.flip(mat, turned, -1);
            case FLIP -> Core.flip(mat, turned, 0);
            case TRANSPOSE -> Core.transpose(mat, turned);
            case TURN_RIGHT -> Core.rotate(mat, turned, Core.ROTATE_90_CLOCKWISE);
            case TRANSVERSE -> {
                Core.transpose(mat, turned);
                Core.flip(turned, turned, -1);
            }
            case TURN_LEFT -> Core.rotate(mat, turned, Core.ROTATE_90_COUNTERCLOCKWISE);
        }
        return turned;
    }
}
