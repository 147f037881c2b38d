package org.kith.engine.metadata;

import org.kith.engine.model.Box;

/** Boxes of the stored picture and of the upright one: EXIF 2.3, tag 0x0112. */
public final class Turning {

    private Turning() {}

    /**
     * Where in the upright picture a box of the stored one is.
     *
     * @param exif how the stored pixels are made upright, 1 to 8
     */
    public static Box upright(Box stored, int exif) {
        double x = stored.x();
        double y = stored.y();
        double w = stored.width();
        double h = stored.height();
        return switch (exif) {
            case 2 -> new Box(1 - x - w, y, w, h);
            case 3 -> new Box(1 - x - w, 1 - y - h, w, h);
            case 4 -> new Box(x, 1 - y - h, w, h);
            case 5 -> new Box(y, x, h, w);
            case 6 -> new Box(1 - y - h, x, h, w);
            case 7 -> new Box(1 - y - h, 1 - x - w, h, w);
            case 8 -> new Box(y, 1 - x - w, h, w);
            default -> stored;
        };
    }

    /** The way back: where in the stored picture a box of the upright one is. */
    public static Box stored(Box upright, int exif) {
        return upright(
                upright,
                switch (exif) {
                    case 6 -> 8;
                    case 8 -> 6;
                    default -> exif;
                });
    }

    /** Whether width and height change places. */
    public static boolean swapsSides(int exif) {
        return exif >= 5 && exif <= 8;
    }
}
