package org.kith.engine.cluster;

/**
 * Every distance by which the program groups and recognises faces, in one place, each with its source. All were measured
 * with {@code sface-128-1} ({@code kith evaluate verification}); squared distances on the unit hypersphere
 * are twice the cosine distance.
 */
public final class Thresholds {

    /**
     * Two faces are taken for one person when the user asks about just these two: of all pairs of strangers in half of LFW one
     * in a thousand is accepted. FaceNet's figure 1 has 1.1 for its own network.
     */
    public static final double VERIFICATION_SQUARED_DISTANCE = 1.24;

    /** The mean distance of all pairs of two groups up to which they are one person, whoever is near. */
    static final double TIGHT_COSINE_DISTANCE = 0.44;

    /** Where the 20th nearest group of {@link #COHORT_OTHERS} is this far away, {@link #GROUPING_COSINE_DISTANCE} holds. */
    static final double COHORT_COSINE_DISTANCE = 0.72;

    /**
     * Two faces alone are one person up to here. All that follows was found together, on adults, singers, families, children,
     * film stills and collages, each alone and all in one library (docs/decisions/0094-cohort.md).
     */
    public static final double GROUPING_COSINE_DISTANCE = 0.492;

    /** From the loosest grouping a user can choose to the strictest (docs/decisions/0062). */
    public static final double GROUPING_STRICTNESS_SPAN = 0.40;

    /** What is gained by the one of the two groups being large. */
    static final double GROUPING_TO_LARGE = 0.078;

    /** What joining groups twice as large has to be nearer. */
    static final double GROUPING_PER_DOUBLING = 0.05;

    /** Faces of the smaller group of which the first doubling begins: two faces are hardly more of a risk than one. */
    static final double GROUPING_SMALL_FACES = 1.5;

    /** However few are near. */
    public static final double GROUPING_LOOSEST = 0.77;

    /** Where others are nearer, how much nearer groups have to be for each step; where farther, how much farther they may. */
    static final double COHORT_SLOPE = 1.12;

    /** About as many groups are people beyond doubt in all sets together. */
    static final int COHORT_OTHERS = 4500;

    /** What is taken off for half as many others. */
    static final double ROOM_PER_DOUBLING = 0.018;

    /** Fewer others count as so many: they are mostly other pictures of the same few people. */
    static final int FEWEST_OTHERS = 250;

    /** A rank twice as high is so much farther away: over half of LFW 0.682 at the 10th, 0.703 at the 20th. */
    static final double COHORT_PER_DOUBLING = 0.021;

    /**
     * Taken for the distance where there are not as many others: a library that has just begun says nothing of who will come,
     * and brothers and sisters are the first.
     */
    static final double NOBODY_COSINE_DISTANCE = 0.80;

    /** The mean distance of all pairs of faces of a group, where its room is 0: of babies 0.57, of a singer over years 0.53. */
    static final double SPREAD_COSINE_DISTANCE = 0.56;

    /** For each step of room, how much more spread a group may be. */
    static final double SPREAD_PER_ROOM = 0.34;

    /** Of the photos of the smaller of two groups so many may show faces of both. */
    static final double SHARED_PHOTOS = 0.34;

    /** Two faces of one photo nearer than that are one person: a tenth of half of WIDER FACE's families, nearly all collages. */
    static final double COLLAGE_COSINE_DISTANCE = 0.53;

    /** As if everybody were so much nearer, where new faces join groups that are not made anew. */
    static final double INCREMENT_NEARER_COSINE_DISTANCE = 0.04;

    /** Faces farther apart link no groups. */
    static final double NEIGHBOUR_COSINE_DISTANCE = 0.70;

    /** A face kept aside joins a group up to this mean distance. */
    public static final double ASIDE_COSINE_DISTANCE = 0.66;

    /** A face this near to all others of a person is named without asking, where others are as near as in half of LFW. */
    static final double ASSIGN_COSINE_DISTANCE = 0.45;

    /**
     * And this near to the mean of those the user decided: of the faces that families, singers, children and film stars were
     * given without asking 98.7 % are right, without it 95.1 % (docs/decisions/0094-cohort.md).
     */
    static final double DECIDED_COSINE_DISTANCE = 0.50;

    /** However lonely somebody is, no face farther by more than this is named without asking: brothers look alike. */
    static final double ASSIGN_ROOM = 0.06;

    /**
     * Recognition names a person without asking below this squared distance: one of 100,000 pairs of strangers in half of LFW
     * is as near, and 98 % of the pairs of one person are.
     */
    public static final double ASSIGN_SQUARED_DISTANCE = 0.919;

    /**
     * Recognition suggests a person below this squared distance: one of 1,000 pairs of strangers in half of LFW is as near, and
     * 99.8 % of the pairs of one person are.
     */
    public static final double SUGGEST_SQUARED_DISTANCE = 1.241;

    /** Farther apart nobody is suggested, however few are known. */
    private static final double SUGGEST_LOOSEST_SQUARED_DISTANCE = 1.46;

    /** Ten times as many strangers are confused as seldom if this much nearer: the slope of the false-accept curve over LFW. */
    private static final double SUGGEST_PER_DECADE = 0.08;

    /** Of so many known faces, one of ten strangers is suggested to be somebody at {@link #SUGGEST_SQUARED_DISTANCE}. */
    private static final int SUGGEST_KNOWN_FACES = 100;

    /**
     * Up to which distance a person is suggested. The fewer faces are known, the fewer a stranger might be confused with:
     * with a tenth of them, as many strangers are suggested where the false-accept curve has risen tenfold ({@link
     * #SUGGEST_PER_DECADE}).
     */
    public static double suggestSquaredDistance(int knownFaces) {
        double fewer = Math.log10((double) SUGGEST_KNOWN_FACES / Math.max(1, knownFaces));
        return Math.min(
                SUGGEST_LOOSEST_SQUARED_DISTANCE,
                SUGGEST_SQUARED_DISTANCE + Math.max(0, 2 * SUGGEST_PER_DECADE * fewer));
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

    /** What a cosine distance may lose where numbers of 32 bits are computed with, by which most groups are passed over. */
    static final double ROUNDING = 1e-5;

    private Thresholds() {}
}
