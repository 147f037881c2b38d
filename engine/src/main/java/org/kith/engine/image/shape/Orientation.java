package org.kith.engine.image.shape;

import java.util.List;

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

    /** What EXIF says for it, 1 to 8. */
    public int exif() {
        return List.of(values()).indexOf(this) + 1;
    }

    /** Whether width and height change places. */
    public boolean swapsSides() {
        return this == TRANSPOSE || this == TURN_RIGHT || this == TRANSVERSE || this == TURN_LEFT;
    }

    /** This, and after it another. */
    public Orientation then(Orientation next) {
        // Each is a mirroring left to right or none, then quarter turns to the right; turned and mirrored is mirrored
        // and
        // turned the other way.
        int turns = Math.floorMod(next.quarterTurns() + (next.mirrored() ? -quarterTurns() : quarterTurns()), 4);
        boolean mirrored = mirrored() != next.mirrored();
        return switch (turns) {
            case 0 -> mirrored ? MIRROR : UPRIGHT;
            case 1 -> mirrored ? TRANSVERSE : TURN_RIGHT;
            case 2 -> mirrored ? FLIP : TURN_HALF;
            default -> mirrored ? TRANSPOSE : TURN_LEFT;
        };
    }

    private boolean mirrored() {
        return this == MIRROR || this == FLIP || this == TRANSPOSE || this == TRANSVERSE;
    }

    private int quarterTurns() {
        return switch (this) {
            case UPRIGHT, MIRROR -> 0;
            case TURN_RIGHT, TRANSVERSE -> 1;
            case TURN_HALF, FLIP -> 2;
            case TURN_LEFT, TRANSPOSE -> 3;
        };
    }
}
