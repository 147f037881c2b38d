package org.kith.engine.model;

/**
 * A rectangle of the upright image, in fractions 0..1 of its width and height, from the top left. It may reach beyond
 * the image where a face is cut by the edge.
 */
public record Box(double x, double y, double width, double height) {

    public Box {
        if (!(width > 0 && height > 0)) {
            throw new IllegalArgumentException("box without area: " + width + " x " + height);
        }
    }

    public double area() {
        return width * height;
    }

    /** Area of the intersection over area of the union: 1 for equal boxes, 0 for disjoint ones. */
    public double intersectionOverUnion(Box other) {
        double intersection = intersection(other);
        return intersection / (area() + other.area() - intersection);
    }

    /** Area of the intersection over that of the smaller box: 1 for one that lies within the other. */
    public double intersectionOverSmaller(Box other) {
        return intersection(other) / Math.min(area(), other.area());
    }

    /** Whether it may be what a hand drew around a face that a detector sees there: hair and all, or a little beside. */
    public boolean surrounds(Box seen) {
        return intersectionOverSmaller(seen) >= FaceThresholds.DRAWN_CONTAINED
                && intersectionOverUnion(seen) >= FaceThresholds.DRAWN_IOU;
    }

    private double intersection(Box other) {
        double w = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
        double h = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
        return w <= 0 || h <= 0 ? 0 : w * h;
    }
}
