package org.kith.engine.model.photo;

import java.time.Duration;

/**
 * What a video has that a photo has not.
 *
 * @param length of it; zero where the file does not say
 * @param still from its beginning, the picture that stands for it and in which its faces are
 */
public record Film(Duration length, Duration still) {

    public Film {
        if (length.isNegative() || still.isNegative()) {
            throw new IllegalArgumentException(length + " and " + still);
        }
    }
}
