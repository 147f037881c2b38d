package org.kith.engine.cluster;

/**
 * Which of the nearest of a sample is looked at for the {@value #RANK}th nearest of all.
 *
 * @param rank in the sample, the nearest being the first
 * @param beyond by how much of the bundled model's cosine distance that one is farther away than the {@value #RANK}th of all
 */
record SampledRank(int rank, double beyond) {

    /**
     * The nearest few may be the same person, in other photos; the 20th is mostly somebody else. With 10 the children of half
     * of FIW are still kept apart, but people seen often fall into parts.
     */
    static final int RANK = 20;

    /** In a sample the rank is less, but never so little that one lookalike decides. */
    private static final int LEAST_RANK = 5;

    /** @param step the sample holds one of so many */
    static SampledRank of(int step) {
        int rank = Math.max(LEAST_RANK, RANK / step);
        return new SampledRank(
                rank, Thresholds.COHORT_PER_DOUBLING * Math.log((double) rank * step / RANK) / Math.log(2));
    }
}
