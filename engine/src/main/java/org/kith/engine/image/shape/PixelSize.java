package org.kith.engine.image.shape;

/** Width and height of a picture as stored, before orientation. */
public record PixelSize(int width, int height) {

    public long pixels() {
        return (long) width * height;
    }

    public int longestSide() {
        return Math.max(width, height);
    }
}
