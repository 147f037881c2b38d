package org.kith.engine.image;

/** How the camera was held: EXIF 2.3, tag 0x0112. The names say what makes the stored pixels upright. */
public enum Orientation {
    UPRIGHT,
    MIRROR,
    TURN_HALF,
    FLIP,
    TRANSPOSE,
    TURN_RIGHT,
    TRANSVERSE,
    TURN_LEFT;

    /** Of the EXIF value 1..8; anything else is invalid and taken as upright, as other viewers do. */
    public static Orientation ofExif(int value) {
        Orientation[] all = values();
        return value >= 1 && value <= all.length ? all[value - 1] : UPRIGHT;
    }

    /** Whether width and height change places. */
    public boolean swapsSides() {
        return this == TRANSPOSE || this == TURN_RIGHT || this == TRANSVERSE || this == TURN_LEFT;
    }
}
