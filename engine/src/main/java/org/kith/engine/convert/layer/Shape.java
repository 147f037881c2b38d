package org.kith.engine.convert.layer;

/** One picture inside a network: rows, columns, channels. A vector is 1 × 1 × channels. */
public record Shape(int height, int width, int channels) {

    public int size() {
        return height * width * channels;
    }
}
