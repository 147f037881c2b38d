package org.kith.engine.train.network;

/** The numbers of one picture between two layers. A vector is channels × 1 × 1. */
record Volume(int channels, int height, int width) {

    Volume {
        if (channels < 1 || height < 1 || width < 1) {
            throw new IllegalArgumentException("nothing is left of " + channels + " × " + height + " × " + width);
        }
    }

    static Volume vector(int numbers) {
        return new Volume(numbers, 1, 1);
    }

    int positions() {
        return height * width;
    }

    int size() {
        return channels * positions();
    }
}
