package org.kith.engine.evaluate;

import org.kith.engine.model.Box;
import org.kith.engine.store.row.FaceRow;

/** A box in pixels of the upright photo; one without area overlaps nothing. */
public record PixelRect(double x, double y, double width, double height) {

    public static PixelRect of(FaceRow face) {
        return of(face.detected().box(), face.photoWidthPx(), face.photoHeightPx());
    }

    public static PixelRect of(Box box, int photoWidthPx, int photoHeightPx) {
        return new PixelRect(
                box.x() * photoWidthPx,
                box.y() * photoHeightPx,
                box.width() * photoWidthPx,
                box.height() * photoHeightPx);
    }

    public double shorterSide() {
        return Math.min(width, height);
    }

    public double area() {
        return width * height;
    }

    public double intersectionOverUnion(PixelRect other) {
        double w = Math.max(0, Math.min(x + width, other.x + other.width) - Math.max(x, other.x));
        double h = Math.max(0, Math.min(y + height, other.y + other.height) - Math.max(y, other.y));
        return w * h / (area() + other.area() - w * h + 1e-9);
    }
}
