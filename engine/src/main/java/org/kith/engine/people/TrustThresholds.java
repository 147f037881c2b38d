package org.kith.engine.people;

/**
 * By how much each piece of {@link Evidence} makes it more or less likely that a face is a person: the coefficients of a
 * logistic curve, each a change of the logarithm of the odds. All were found together, by maximum likelihood over half of the
 * people of six sets in libraries grouped by the program itself, and judged on the other half (docs/decisions/0098-trust.md).
 * Distances are cosine distances of the bundled model.
 */
final class TrustThresholds {

    /** The logarithm of the odds where all else is 0. */
    static final double BASE = 2.45;

    /** For each 1 that the nearest face of the person is farther away. */
    static final double PER_NEAREST = -9.1;

    /** For each 1 that the face's group is farther from all known faces of the person, on average. */
    static final double PER_GROUP = -20.4;

    /** For each 1 that anybody else known is farther away. */
    static final double PER_RUNNER_UP = 5.7;

    /** For each 1 that others are farther away: where many look alike, being near says less. */
    static final double PER_COHORT = 18.6;

    /** For each ten times as many known faces in the library: the more there are, the nearer a stranger comes to one of them. */
    static final double PER_DECADE_KNOWN = -1.16;

    /** Others farther away count as this far: it is all one then, as in {@code cluster.Thresholds.NOBODY_COSINE_DISTANCE}. */
    static final double FARTHEST_OTHERS = 0.80;

    /** More known faces count as so many: no more were in the libraries it was found with. */
    static final int MOST_KNOWN = 1000;

    /** Of other groups, which nearest one is looked at for how near others are; with the 20th, singers look lonelier. */
    static final int COHORT_RANK = 5;

    private TrustThresholds() {}
}
