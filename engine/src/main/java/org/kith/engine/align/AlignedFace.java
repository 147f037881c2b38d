package org.kith.engine.align;

/**
 * A face crop in the pose the network was trained on: eyes, nose and mouth at fixed places.
 *
 * @param rgb {@value #SIDE_PX} × {@value #SIDE_PX} × 3 bytes: red, green, blue, rows from the top; not copied: nobody writes
 *     to it
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record AlignedFace(byte[] rgb) {

    public static final int SIDE_PX = 112;

    /** Of a crop: 37,632. */
    public static final int BYTES = SIDE_PX * SIDE_PX * 3;

    public AlignedFace {
        if (rgb.length != BYTES) {
            throw new IllegalArgumentException(rgb.length + " bytes instead of " + BYTES);
        }
    }

    /** Left and right exchanged. */
    public AlignedFace mirrored() {
        byte[] mirrored = new byte[rgb.length];
        for (int y = 0; y < SIDE_PX; y++) {
            for (int x = 0; x < SIDE_PX; x++) {
                int from = 3 * (y * SIDE_PX + x);
                int to = 3 * (y * SIDE_PX + SIDE_PX - 1 - x);
                mirrored[to] = rgb[from];
                mirrored[to + 1] = rgb[from + 1];
                mirrored[to + 2] = rgb[from + 2];
            }
        }
        return new AlignedFace(mirrored);
    }
}
