package org.kith.engine.image;

import org.kith.engine.model.photo.QuarterTurn;

/**
 * Pixels of a photo as a person sees it: orientation applied. Plain Java memory, so that nothing native crosses a
 * package; reduced so that the longer side is at most what the decoder was asked for.
 *
 * @param width pixels of {@code bgr}
 * @param height pixels of {@code bgr}
 * @param bgr blue, green, red bytes, rows from the top; not copied: nobody writes to it
 * @param fullWidth of the upright photo as stored in the file
 * @param fullHeight of the upright photo as stored in the file
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record UprightImage(int width, int height, byte[] bgr, int fullWidth, int fullHeight) {

    public UprightImage {
        if (width <= 0 || height <= 0 || bgr.length != 3L * width * height) {
            throw new IllegalArgumentException(bgr.length + " bytes for " + width + " x " + height);
        }
    }

    /** The picture as it looks turned. */
    public UprightImage turned(QuarterTurn turn) {
        return switch (turn.quarters()) {
            case 1 -> turned(height, width, fullHeight, fullWidth, 3L * width * (height - 1), -3L * width, 3);
            case 2 -> turned(width, height, fullWidth, fullHeight, 3L * (width * (long) height - 1), -3, -3L * width);
            case 3 -> turned(height, width, fullHeight, fullWidth, 3L * (width - 1), 3L * width, -3);
            default -> this;
        };
    }

    /**
     * @param first byte of this picture where the other begins
     * @param right bytes from there to the pixel on its right
     * @param down bytes from there to the pixel below
     */
    private UprightImage turned(int w, int h, int fullW, int fullH, long first, long right, long down) {
        byte[] out = new byte[bgr.length];
        int to = 0;
        for (int y = 0; y < h; y++) {
            long from = first + y * down;
            for (int x = 0; x < w; x++, from += right) {
                int at = (int) from;
                out[to++] = bgr[at];
                out[to++] = bgr[at + 1];
                out[to++] = bgr[at + 2];
            }
        }
        return new UprightImage(w, h, out, fullW, fullH);
    }
}
