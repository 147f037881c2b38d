package org.kith.engine.model;

import java.util.List;

/**
 * The five points a face is aligned by; left and right as seen in the picture, or as seen with the face upright where it
 * lies.
 */
public record Landmarks(Point leftEye, Point rightEye, Point nose, Point leftMouth, Point rightMouth) {

    public static final int COUNT = 5;

    /** In the order of the record's components. */
    public static Landmarks of(List<Point> points) {
        if (points.size() != COUNT) {
            throw new IllegalArgumentException(points.size() + " landmarks instead of " + COUNT);
        }
        return new Landmarks(points.get(0), points.get(1), points.get(2), points.get(3), points.get(4));
    }

    public List<Point> points() {
        return List.of(leftEye, rightEye, nose, leftMouth, rightMouth);
    }
}
