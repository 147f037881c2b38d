package org.kith.engine.thumbnail;

import org.kith.engine.image.UprightImage;

/**
 * A photo as it is shown: upright, opaque.
 *
 * @param widthPx of {@code argb}
 * @param heightPx of {@code argb}
 * @param argb one number a pixel, rows from the top; not copied: nobody writes to it
 * @param fullWidthPx of the upright photo as stored in the file
 * @param fullHeightPx of the upright photo as stored in the file
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Picture(int widthPx, int heightPx, int[] argb, int fullWidthPx, int fullHeightPx) {

    static Picture of(UprightImage image) {
        byte[] bgr = image.bgr();
        int[] argb = new int[bgr.length / 3];
        for (int i = 0, b = 0; i < argb.length; i++, b += 3) {
            argb[i] = 0xff00_0000 | ((bgr[b + 2] & 0xff) << 16) | ((bgr[b + 1] & 0xff) << 8) | (bgr[b] & 0xff);
        }
        return new Picture(image.width(), image.height(), argb, image.fullWidth(), image.fullHeight());
    }
}
