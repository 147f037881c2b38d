package org.kith.engine.evaluate;

import org.kith.engine.model.Box;
import org.kith.engine.store.FaceRow;

/** A box in pixels of the upright photo; one without area overlaps nothing. */
record PixelRect(double x, double y, double width, double height) {

    static PixelRect of(FaceRow face) {
        return of(face.detected().box(), face.photoWidthPx(), face.photoHeightPx());
    }

    static PixelRect of(Box box, int photoWidthPx, int photoHeightPx) {
        return new PixelRect(
                box.x() * photoWidthPx,
                box.y() * photoHeightPx,
                box.width() * photoWidthPx,
                box.height() * photoHeightPx);
    }

    double shorterSide() {
        return Math.min(width, height);
    }

    double area() {
        return width * height;
    }

    double intersectionOverUnion(PixelRect other) {
        double w = Math.max(0, Math.min(x + width, other.x + other.width) - Math.max(x, other.x));
        double h = Math.max(0, Math.min(y + height, other.y + other.height) - Math.max(y, other.y));
        return w * h / (area() + other.area() - w * h + 1e-9);
    }
}
