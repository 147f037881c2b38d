package org.kith.engine.model;

/**
 * How far a face can be trusted.
 *
 * @param value 0 useless .. 1 a passport photo
 * @param sizePx shorter side of the face's box in pixels of the full upright photo
 * @param role what the face may do in clustering
 */
public record FaceQuality(double value, double sizePx, FaceRole role) {

    public FaceQuality {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("quality outside 0..1: " + value);
        }
    }
}
