package org.kith.engine.evaluate.robustness;

/**
 * Verification under a condition.
 *
 * @param withoutFace photos in which no face was found
 * @param accuracy over the given pairs, those without a face wrong
 * @param validationRate VAL at a false-accept rate of {@link #FALSE_ACCEPT_RATE}, over all pairs of the photos named in the pairs
 */
public record RobustnessScore(
        Condition condition, int photos, int withoutFace, double accuracy, double validationRate) {

    /** The paper's. */
    public static final double FALSE_ACCEPT_RATE = 1e-3;
}
