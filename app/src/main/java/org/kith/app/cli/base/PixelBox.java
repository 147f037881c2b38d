package org.kith.app.cli.base;

import org.kith.engine.model.Box;

/** A box as JSON has it: in pixels of the upright photo at full size. */
public record PixelBox(double x, double y, double w, double h) {

    public static PixelBox of(Box box, int widthPx, int heightPx) {
        return new PixelBox(
                tenth(box.x() * widthPx),
                tenth(box.y() * heightPx),
                tenth(box.width() * widthPx),
                tenth(box.height() * heightPx));
    }

    public static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
