package org.kith.engine.align;

import java.util.List;
import org.kith.engine.model.Point;

/**
 * Turning, scaling and moving, without mirroring: (x, y) → (a x − b y + tx, b x + a y + ty).
 *
 * @param a scale · cos of the angle
 * @param b scale · sin of the angle
 */
record SimilarityTransform(double a, double b, double tx, double ty) {

    /**
     * The transform with the least Σ ‖T(from) − to‖² (Umeyama, "Least-squares estimation of transformation parameters
     * between two point patterns", 1991). In the plane the problem is linear in a and b, so no singular value
     * decomposition is needed: with centred points, a = Σ from·to / Σ‖from‖² and b = Σ from×to / Σ‖from‖².
     *
     * @throws IllegalArgumentException if all {@code from} are one point
     */
    static SimilarityTransform between(List<Point> from, List<Point> to) {
        Point f0 = centroid(from);
        Point t0 = centroid(to);
        double dot = 0;
        double cross = 0;
        double square = 0;
        for (int i = 0; i < from.size(); i++) {
            double fx = from.get(i).x() - f0.x();
            double fy = from.get(i).y() - f0.y();
            double tx = to.get(i).x() - t0.x();
            double ty = to.get(i).y() - t0.y();
            dot += fx * tx + fy * ty;
            cross += fx * ty - fy * tx;
            square += fx * fx + fy * fy;
        }
        if (!(square > 0)) {
            throw new IllegalArgumentException("all points are one: " + from);
        }
        double a = dot / square;
        double b = cross / square;
        return new SimilarityTransform(a, b, t0.x() - a * f0.x() + b * f0.y(), t0.y() - b * f0.x() - a * f0.y());
    }

    Point apply(Point p) {
        return new Point(a * p.x() - b * p.y() + tx, b * p.x() + a * p.y() + ty);
    }

    SimilarityTransform inverse() {
        double square = a * a + b * b;
        double ia = a / square;
        double ib = -b / square;
        return new SimilarityTransform(ia, ib, -(ia * tx - ib * ty), -(ib * tx + ia * ty));
    }

    /** Pixels of the result for one of the source. */
    double scale() {
        return Math.hypot(a, b);
    }

    private static Point centroid(List<Point> points) {
        double x = 0;
        double y = 0;
        for (Point p : points) {
            x += p.x();
            y += p.y();
        }
        return new Point(x / points.size(), y / points.size());
    }
}
