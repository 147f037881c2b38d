package org.kith.app.cli;

import org.kith.engine.model.Box;

/** A box as JSON has it: in pixels of the upright photo at full size. */
record PixelBox(double x, double y, double w, double h) {

    static PixelBox of(Box box, int widthPx, int heightPx) {
        return new PixelBox(
                tenth(box.x() * widthPx),
                tenth(box.y() * heightPx),
                tenth(box.width() * widthPx),
                tenth(box.height() * heightPx));
    }

    static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
