package org.kith.engine.detect;

/**
 * How a detector looks.
 *
 * @param scoreThreshold faces below are dropped, 0..1
 * @param nmsIou of two boxes that overlap more, the better one stays, 0..1
 * @param longestSidePx a larger picture is looked at in this size; a smaller one in its own
 */
public record DetectorOptions(double scoreThreshold, double nmsIou, int longestSidePx) {

    public static final DetectorOptions DEFAULT = new DetectorOptions(0.35, 0.3, 640);

    public DetectorOptions {
        if (!(scoreThreshold > 0 && scoreThreshold < 1) || !(nmsIou > 0 && nmsIou < 1) || longestSidePx < 32) {
            throw new IllegalArgumentException(scoreThreshold + ", " + nmsIou + ", " + longestSidePx);
        }
    }
}
