package org.kith.engine.detect;

/**
 * How a detector looks. The limits by which it doubts, looks again and decides are in {@link DetectionThresholds}.
 *
 * @param scoreThreshold faces below are dropped, 0..1
 * @param nmsIou of two boxes that overlap more, the better one stays, 0..1
 */
public record DetectorOptions(double scoreThreshold, double nmsIou) {

    public static final DetectorOptions DEFAULT = new DetectorOptions(0.33, 0.3);

    public DetectorOptions {
        if (!(scoreThreshold > 0 && scoreThreshold < 1) || !(nmsIou > 0 && nmsIou < 1)) {
            throw new IllegalArgumentException(scoreThreshold + ", " + nmsIou);
        }
    }
}
