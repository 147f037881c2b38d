package org.kith.engine.evaluate.detection;

import org.kith.engine.evaluate.PixelRect;

/**
 * Faces by the shorter side of their box.
 *
 * @param fromPx included
 * @param toPx excluded; infinite for the largest
 */
public record SizeBand(double fromPx, double toPx) {

    boolean holds(PixelRect rect) {
        return rect.shorterSide() >= fromPx && rect.shorterSide() < toPx;
    }

    @Override
    public String toString() {
        return toPx == Double.POSITIVE_INFINITY
                ? "≥ " + Math.round(fromPx) + " px"
                : Math.round(fromPx) + "–" + Math.round(toPx) + " px";
    }
}
