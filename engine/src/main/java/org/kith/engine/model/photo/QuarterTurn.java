package org.kith.engine.model.photo;

import java.util.List;
import org.kith.engine.model.Box;
import org.kith.engine.model.DetectedFace;
import org.kith.engine.model.Landmarks;
import org.kith.engine.model.Point;

/**
 * Turns what is in a photo with it.
 *
 * @param quarters to the right, 0 to 3
 */
public record QuarterTurn(int quarters) {

    public QuarterTurn {
        quarters = Math.floorMod(quarters, 4);
    }

    /** Turns back. */
    public QuarterTurn back() {
        return new QuarterTurn(-quarters);
    }

    /** Whether width and height change places. */
    public boolean isSideways() {
        return quarters % 2 == 1;
    }

    /** @param point in fractions of the photo, from the top left */
    public Point of(Point point) {
        return switch (quarters) {
            case 1 -> new Point(1 - point.y(), point.x());
            case 2 -> new Point(1 - point.x(), 1 - point.y());
            case 3 -> new Point(point.y(), 1 - point.x());
            default -> point;
        };
    }

    public Box of(Box box) {
        return switch (quarters) {
            case 1 -> new Box(1 - box.y() - box.height(), box.x(), box.height(), box.width());
            case 2 -> new Box(1 - box.x() - box.width(), 1 - box.y() - box.height(), box.width(), box.height());
            case 3 -> new Box(box.y(), 1 - box.x() - box.width(), box.height(), box.width());
            default -> box;
        };
    }

    /** Each point stays what it is: the left eye is that of the face where it lies upright. */
    public Landmarks of(Landmarks landmarks) {
        List<Point> points = landmarks.points();
        return Landmarks.of(points.stream().map(this::of).toList());
    }

    public DetectedFace of(DetectedFace face) {
        return quarters == 0 ? face : new DetectedFace(of(face.box()), of(face.landmarks()), face.score());
    }
}
