package org.kith.engine.align;

/**
 * A face crop in the pose the network was trained on: eyes, nose and mouth at fixed places.
 *
 * @param sidePx of the square
 * @param rgb sidePx × sidePx × 3 bytes: red, green, blue, rows from the top; not copied: nobody writes
 *     to it
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record AlignedFace(int sidePx, byte[] rgb) {

    /** Of the bundled network's crop, which is also what quality is measured on. */
    public static final int SIDE_PX = 112;

    /** Of such a crop: 37,632. */
    public static final int BYTES = SIDE_PX * SIDE_PX * 3;

    public AlignedFace {
        if (sidePx < 1 || rgb.length != 3 * sidePx * sidePx) {
            throw new IllegalArgumentException(rgb.length + " bytes for a side of " + sidePx);
        }
    }

    /** Of {@value #SIDE_PX} px. */
    public AlignedFace(byte[] rgb) {
        this(SIDE_PX, rgb);
    }

    /** Left and right exchanged. */
    public AlignedFace mirrored() {
        byte[] mirrored = new byte[rgb.length];
        for (int y = 0; y < sidePx; y++) {
            for (int x = 0; x < sidePx; x++) {
                int from = 3 * (y * sidePx + x);
                int to = 3 * (y * sidePx + sidePx - 1 - x);
                mirrored[to] = rgb[from];
                mirrored[to + 1] = rgb[from + 1];
                mirrored[to + 2] = rgb[from + 2];
            }
        }
        return new AlignedFace(sidePx, mirrored);
    }
}
