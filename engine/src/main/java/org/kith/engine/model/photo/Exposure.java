package org.kith.engine.model.photo;

import org.jspecify.annotations.Nullable;

/**
 * How a photo was taken; null: the file does not say.
 *
 * @param seconds for which the shutter was open
 * @param fNumber focal length by the width of the opening
 * @param focalMm focal length of the lens in millimetres, as it is and not as it would be on film
 * @param iso speed of the sensor or film
 */
public record Exposure(
        @Nullable Double seconds,
        @Nullable Double fNumber,
        @Nullable Double focalMm,
        @Nullable Integer iso) {

    public static final Exposure UNKNOWN = new Exposure(null, null, null, null);
}
