package org.kith.engine.detect;

import org.kith.engine.model.Box;

/**
 * How large something was seen.
 *
 * @param width of the picture
 * @param height of the picture
 * @param scale in which it was seen
 */
record Sizes(int width, int height, double scale) {

    /** Of a box in fractions of the picture. */
    double shorterSidePx(Box box) {
        return scale * Math.min(box.width() * width, box.height() * height);
    }
}
