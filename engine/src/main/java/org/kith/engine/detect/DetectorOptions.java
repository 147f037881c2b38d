package org.kith.engine.detect;

/**
 * How a detector looks. The limits by which it doubts, looks again and decides are in {@link DetectionThresholds}.
 *
 * @param scoreThreshold faces below are dropped, 0..1
 * @param nmsIou of two boxes that overlap more, the better one stays, 0..1
 * @param overviewSidePx a larger picture is looked at in this size first; a smaller one in its own
 * @param detailSidePx a picture that shows small faces then is looked at in this size as well
 */
public record DetectorOptions(double scoreThreshold, double nmsIou, int overviewSidePx, int detailSidePx) {

    public static final DetectorOptions DEFAULT = new DetectorOptions(0.33, 0.3, 480, 800);

    public DetectorOptions {
        if (!(scoreThreshold > 0 && scoreThreshold < 1)
                || !(nmsIou > 0 && nmsIou < 1)
                || overviewSidePx < 32
                || detailSidePx < overviewSidePx) {
            throw new IllegalArgumentException(
                    scoreThreshold + ", " + nmsIou + ", " + overviewSidePx + ", " + detailSidePx);
        }
    }
}
