package org.kith.engine.cluster;

/**
 * What strictness means to a way of grouping: between loose (0) and strict (1) the cut moves evenly (docs/decisions/0062).
 *
 * @param defaultCosineDistance the cut at {@link #DEFAULT_STRICTNESS}
 * @param spanCosineDistance from the loosest cut to the strictest
 */
public record StrictnessCuts(double defaultCosineDistance, double spanCosineDistance) {

    /** What the program does unless told otherwise. */
    public static final double DEFAULT_STRICTNESS = 0.5;

    /** Of the program's own grouping. */
    public static final StrictnessCuts NEIGHBOURHOOD =
            new StrictnessCuts(Thresholds.GROUPING_COSINE_DISTANCE, Thresholds.GROUPING_STRICTNESS_SPAN);

    /**
     * The cosine distance of the bundled model at which groups, or faces, are no longer joined.
     *
     * @param strictness 0 loose .. 1 strict
     */
    public double cosineDistance(double strictness) {
        if (!(strictness >= 0 && strictness <= 1)) {
            throw new IllegalArgumentException("strictness " + strictness);
        }
        return defaultCosineDistance + (DEFAULT_STRICTNESS - strictness) * spanCosineDistance;
    }
}
