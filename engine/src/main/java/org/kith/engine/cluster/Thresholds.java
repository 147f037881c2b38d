package org.kith.engine.cluster;

/**
 * Every distance the program decides by, in one place, each with its source. All were measured with {@code
 * mobilefacenet-128-1}; squared distances on the unit hypersphere are twice the cosine distance.
 */
public final class Thresholds {

    /**
     * Two faces are taken for one person when the user asks about just these two. FaceNet, figure 1; on all pairs of LFW this
     * model accepts one pair of strangers in a thousand at 1.084.
     */
    public static final double VERIFICATION_SQUARED_DISTANCE = 1.1;

    /**
     * Average linkage joins groups up to this mean cosine distance. Between 0.40 and 0.45 groups of LFW are best (pairwise F
     * 0.99); looser ones join strangers, which costs a user more than a person in two groups (docs/benchmarks.md).
     */
    public static final double GROUPING_COSINE_DISTANCE = 0.44;

    /** Recognition names a person without asking below this squared distance: one false accept in 100,000 pairs of LFW. */
    public static final double ASSIGN_SQUARED_DISTANCE = 0.773;

    /** Recognition suggests a person below this squared distance: one false accept in 1,000 pairs of LFW. */
    public static final double SUGGEST_SQUARED_DISTANCE = 1.084;

    /**
     * How much farther than the best person the runner-up must be before recognition decides alone: the margin of FaceNet's
     * triplet loss (section 3.1), which is how far training pushed people apart.
     */
    public static final double RUNNER_UP_MARGIN_SQUARED_DISTANCE = 0.2;

    private Thresholds() {}
}
