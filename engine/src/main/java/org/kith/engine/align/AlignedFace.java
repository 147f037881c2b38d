package org.kith.engine.align;

/**
 * A face crop in the pose the network was trained on: eyes, nose and mouth at fixed places.
 *
 * @param widthPx of the crop
 * @param heightPx of the crop
 * @param rgb widthPx × heightPx × 3 bytes: red, green, blue, rows from the top; not copied: nobody writes
 *     to it
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record AlignedFace(int widthPx, int heightPx, byte[] rgb) {

    /** Rows and columns of the bundled network's crop, which is also what quality is measured on. */
    public static final int SIDE_PX = 112;

    public AlignedFace {
        if (widthPx < 1 || heightPx < 1 || rgb.length != 3 * widthPx * heightPx) {
            throw new IllegalArgumentException(rgb.length + " bytes for " + widthPx + " x " + heightPx + " px");
        }
    }

    /** Of {@value #SIDE_PX} × as many px. */
    public AlignedFace(byte[] rgb) {
        this(SIDE_PX, SIDE_PX, rgb);
    }

    /** Left and right exchanged. */
    public AlignedFace mirrored() {
        byte[] mirrored = new byte[rgb.length];
        for (int y = 0; y < heightPx; y++) {
            for (int x = 0; x < widthPx; x++) {
                int from = 3 * (y * widthPx + x);
                int to = 3 * (y * widthPx + widthPx - 1 - x);
                mirrored[to] = rgb[from];
                mirrored[to + 1] = rgb[from + 1];
                mirrored[to + 2] = rgb[from + 2];
            }
        }
        return new AlignedFace(widthPx, heightPx, mirrored);
    }
}
