package org.kith.engine.cluster;

/**
 * Every distance by which the program groups and recognises faces, in one place, each with its source. All were measured
 * with {@code mobilefacenet-128-1+mirror} ({@code kith evaluate verification}); squared distances on the unit hypersphere
 * are twice the cosine distance.
 */
public final class Thresholds {

    /**
     * Two faces are taken for one person when the user asks about just these two. FaceNet, figure 1; of all pairs of strangers
     * in half of LFW 1.5 in a thousand are accepted.
     */
    public static final double VERIFICATION_SQUARED_DISTANCE = 1.1;

    /**
     * The mean directions of two groups with 150 strangers near are one person up to here: in the middle of the range in which
     * both LFW (BCubed F 0.985, pairwise precision 0.998) and sets of a few people seen over twenty years are good, in one
     * library (docs/benchmarks.md).
     */
    public static final double GROUPING_COSINE_DISTANCE = 0.42;

    /** From the loosest grouping a user can choose to the strictest (docs/decisions/0062). */
    public static final double GROUPING_STRICTNESS_SPAN = 0.40;

    /** Ten times as many strangers are confused as seldom if this much nearer: the slope of the false-accept curve over LFW. */
    public static final double GROUPING_PER_DECADE = 0.10;

    /** What joining groups twice as large has to be nearer. Without it the largest two of LFW that look alike are joined. */
    public static final double GROUPING_PER_DOUBLING = 0.015;

    /** However few strangers there are: beyond, groups of film stills begin to mix. */
    public static final double GROUPING_LOOSEST = 0.58;

    /**
     * What two groups have to be nearer when no face of theirs may start one: as if there were ten times as many strangers.
     * Twice as much costs film stills a twentieth of their recall (docs/decisions/0090).
     */
    public static final double GROUPING_WITHOUT_SEED = 0.10;

    /**
     * As if there were this many times as many strangers, where new faces join groups that are not made anew: what is joined must
     * still be right when more photos have come. LFW in ten batches keeps a BCubed precision of 0.99 with 3 and 0.95 with 1.
     */
    public static final double INCREMENT_STRANGERS = 3;

    /** Faces farther apart link no groups; with 0.65 the groups of 8,000 faces are the same. */
    static final double NEIGHBOUR_COSINE_DISTANCE = 0.60;

    /** A face kept aside joins a group up to here. */
    public static final double ASIDE_COSINE_DISTANCE = 0.50;

    /**
     * A face this near counts as one of the strangers somebody might be confused with: five in a thousand of LFW are as near.
     */
    public static final double NEIGHBOURHOOD_COSINE_DISTANCE = 0.70;

    /**
     * Recognition names a person without asking below this squared distance: one of 100,000 pairs of strangers in half of LFW
     * (21.6 million) is as near, and 96.1 % of the pairs of one person are.
     */
    public static final double ASSIGN_SQUARED_DISTANCE = 0.730;

    /**
     * Recognition suggests a person below this squared distance: one of 1,000 pairs of strangers in half of LFW is as near, and
     * 99.8 % of the pairs of one person are.
     */
    public static final double SUGGEST_SQUARED_DISTANCE = 1.066;

    /** Farther apart nobody is suggested, however few are known. */
    private static final double SUGGEST_LOOSEST_SQUARED_DISTANCE = 1.30;

    /** Of so many known faces, one of ten strangers is suggested to be somebody at {@link #SUGGEST_SQUARED_DISTANCE}. */
    private static final int SUGGEST_KNOWN_FACES = 100;

    /**
     * Up to which distance a person is suggested. The fewer faces are known, the fewer a stranger might be confused with:
     * with a tenth of them, as many strangers are suggested where the false-accept curve has risen tenfold ({@link
     * #GROUPING_PER_DECADE}).
     */
    public static double suggestSquaredDistance(int knownFaces) {
        double fewer = Math.log10((double) SUGGEST_KNOWN_FACES / Math.max(1, knownFaces));
        return Math.min(
                SUGGEST_LOOSEST_SQUARED_DISTANCE,
                SUGGEST_SQUARED_DISTANCE + Math.max(0, 2 * GROUPING_PER_DECADE * fewer));
    }

    /**
     * How much farther than the best person the runner-up must be before recognition decides alone: the margin of FaceNet's
     * triplet loss (section 3.1), which is how far training pushed people apart.
     */
    public static final double RUNNER_UP_MARGIN_SQUARED_DISTANCE = 0.2;

    /**
     * Nearer than that are copies and frames of one series: of the 170,385 pairs of one person that grouping finds in half
     * of LFW, whose photos are mostly of different days, 4 in 10,000.
     */
    public static final double COPY_SQUARED_DISTANCE = 0.1;

    private Thresholds() {}
}
