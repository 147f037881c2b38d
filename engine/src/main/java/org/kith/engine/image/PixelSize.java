package org.kith.engine.image;

/** Width and height of a picture as stored, before orientation. */
record PixelSize(int width, int height) {

    long pixels() {
        return (long) width * height;
    }

    int longestSide() {
        return Math.max(width, height);
    }
}
