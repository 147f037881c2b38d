package org.kith.engine.cluster;

/** How much a face counts in the mean direction of a group. */
final class FaceWeight {

    /**
     * What a face's quality is raised to: a poor face (0.5) then counts an eighth of a good one (0.85). With equal weights film
     * stills lose a thirtieth of their recall (docs/benchmarks.md).
     */
    private static final int POWER = 4;

    private static final double LEAST = 1e-3; // no face without a direction

    private FaceWeight() {}

    static double of(double quality) {
        return Math.max(LEAST, Math.pow(quality, POWER));
    }
}
