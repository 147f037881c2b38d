package org.kith.engine.image;

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
}
