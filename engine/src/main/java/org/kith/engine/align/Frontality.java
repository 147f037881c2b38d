package org.kith.engine.align;

import org.kith.engine.image.UprightImage;
import org.kith.engine.model.Landmarks;
import org.kith.engine.model.Point;

/** How far a face looks at the camera, from where the nose stands between the eyes. */
final class Frontality {

    private Frontality() {}

    /** 1 where the nose is midway between the eyes along their line, 0 where it is beyond one of them (profile). */
    static double of(Landmarks landmarks, UprightImage image) {
        Point left = landmarks.leftEye();
        Point right = landmarks.rightEye();
        double ex = (right.x() - left.x()) * image.width();
        double ey = (right.y() - left.y()) * image.height();
        double nx = (landmarks.nose().x() - left.x()) * image.width();
        double ny = (landmarks.nose().y() - left.y()) * image.height();
        double square = ex * ex + ey * ey;
        if (square == 0) {
            return 0;
        }
        double along = (nx * ex + ny * ey) / square;
        return Math.max(0, 1 - 2 * Math.abs(along - 0.5));
    }
}
