package org.kith.engine.model;

/**
 * What the distances of a model mean, and what that was found from.
 *
 * @param samePairs pairs of faces of one person
 * @param differentPairs pairs of faces of two people
 */
public record Calibration(DistanceScale scale, CalibrationSource source, long samePairs, long differentPairs) {

    /** What every threshold was measured with. */
    public static final Calibration BUNDLED = new Calibration(DistanceScale.BUNDLED, CalibrationSource.BUNDLED, 0, 0);

    public Calibration {
        if (samePairs < 0 || differentPairs < 0) {
            throw new IllegalArgumentException(samePairs + " and " + differentPairs + " pairs");
        }
    }
}
