package org.kith.engine.convert;

/** One picture inside a network: rows, columns, channels. A vector is 1 × 1 × channels. */
record Shape(int height, int width, int channels) {

    int size() {
        return height * width * channels;
    }
}
