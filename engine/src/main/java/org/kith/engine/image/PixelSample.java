package org.kith.engine.image;

import java.nio.ByteBuffer;

/** The pixels that a picture is recognised by: up to {@value #ROWS} whole rows, evenly spread, and its size. */
public final class PixelSample {

    /** All rows would cost ten times as much and tell no more: photos of one scene differ in every row. */
    static final int ROWS = 256;

    private PixelSample() {}

    /** The same bytes for the same pixels. */
    public static byte[] of(UprightImage image) {
        int rowBytes = 3 * image.width();
        int rows = Math.min(ROWS, image.height());
        ByteBuffer sample = ByteBuffer.allocate(2 * Integer.BYTES + rows * rowBytes);
        sample.putInt(image.fullWidth()).putInt(image.fullHeight());
        for (int i = 0; i < rows; i++) {
            int row = (int) ((long) i * image.height() / rows);
            sample.put(image.bgr(), row * rowBytes, rowBytes);
        }
        return sample.array();
    }
}
