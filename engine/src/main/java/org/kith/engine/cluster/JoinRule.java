package org.kith.engine.cluster;

import org.kith.engine.model.DistanceScale;

/**
 * How near two groups have to be to be taken for one person, by how near strangers lie around them.
 *
 * <p>A fixed cut fails either the family album, where one person falls into dozens of groups, or children and all whom a
 * network packs together, who become one person. So a limit is normalised by a cohort, as speaker verification does it
 * (S-norm): where the {@value SampledRank#RANK}th nearest group of others is {@value Thresholds#COHORT_COSINE_DISTANCE} away,
 * two faces alone are one person up to {@value Thresholds#GROUPING_COSINE_DISTANCE}; where others lie nearer, they have to
 * be as much nearer and more, and where they are farther, they may be farther. A library brings its own cohort: nobody has to
 * say who is a child.
 *
 * <p>A group of many faces is surer of who it is than a face alone, so a face may be farther from it; but two large groups
 * that are joined wrongly cost a user more than two faces (split rather than merge), so they have to be nearer.
 *
 * @param looser how much farther apart groups may be than {@link Thresholds} say; below 0 they have to be nearer
 * @param scale from the distances of {@link Thresholds} to those of the embeddings at hand
 */
public record JoinRule(double looser, DistanceScale scale) {

    /** What {@link Thresholds} say. */
    public static final JoinRule DEFAULT = new JoinRule(0, DistanceScale.BUNDLED);

    /** From here on a larger group is no greater risk. */
    private static final int LARGE = 64;

    /** The rule of {@link Thresholds} made looser or stricter as a whole. */
    public static JoinRule around(double cosineDistance) {
        return new JoinRule(cosineDistance - Thresholds.GROUPING_COSINE_DISTANCE, DistanceScale.BUNDLED);
    }

    /** @param strictness 0 loose .. 1 strict, as {@link StrictnessCuts#NEIGHBOURHOOD} understands it */
    public static JoinRule ofStrictness(double strictness) {
        return around(StrictnessCuts.NEIGHBOURHOOD.cosineDistance(strictness));
    }

    /** The same rule for embeddings of another model. */
    public JoinRule scaled(DistanceScale other) {
        return new JoinRule(looser, other);
    }

    /** The same rule, looser by that much of the bundled model's cosine distance. */
    JoinRule loosened(double by) {
        return new JoinRule(looser + by, scale);
    }

    /**
     * How much farther apart than in the crowd of {@link Thresholds} two groups may be. In distances of the bundled model,
     * so that it can be averaged over the faces of a group.
     *
     * <p>Among few the {@value SampledRank#RANK}th nearest is farther away than among many, whoever they are: each doubling
     * of the others counts.
     *
     * @param cohortCosineDistance of the {@value SampledRank#RANK}th nearest of the others
     * @param others how many there are
     */
    double room(double cohortCosineDistance, int others) {
        double distance = scale.bundledCosineDistance(cohortCosineDistance);
        double doublings = log2((double) Thresholds.COHORT_OTHERS / Math.max(Thresholds.FEWEST_OTHERS, others));
        return Thresholds.COHORT_SLOPE * (distance - Thresholds.COHORT_COSINE_DISTANCE)
                - Thresholds.ROOM_PER_DOUBLING * doublings;
    }

    /** The room where there are fewer others than the rank. */
    double roomWithFew() {
        return room(scale.cosineDistance(Thresholds.NOBODY_COSINE_DISTANCE), 0);
    }

    /**
     * The largest cosine distance between the mean directions of two groups at which they are one person.
     *
     * @param room what both have on average
     * @param larger faces of the larger group
     * @param smaller faces of the smaller one
     */
    public double maxCosineDistance(double room, int larger, int smaller) {
        double surer = Thresholds.GROUPING_TO_LARGE * (1 - 1.0 / larger);
        double risk = Thresholds.GROUPING_PER_DOUBLING
                * Math.max(0, log2(Math.min(smaller, LARGE) / Thresholds.GROUPING_SMALL_FACES));
        double limit = Thresholds.GROUPING_COSINE_DISTANCE + room + surer - risk;
        return scale.cosineDistance(looser + Math.min(Thresholds.GROUPING_LOOSEST, limit));
    }

    /**
     * The largest mean cosine distance of all pairs of faces of a group that is one person.
     *
     * @param room what the lonelier of its parts has
     */
    double maxSpreadCosineDistance(double room) {
        return scale.cosineDistance(looser + Thresholds.SPREAD_COSINE_DISTANCE + Thresholds.SPREAD_PER_ROOM * room);
    }

    /**
     * How far from the rest of a group a face may be to be that person without anybody asked.
     *
     * @param room of the group
     */
    double maxAssignCosineDistance(double room) {
        double limit = Thresholds.ASSIGN_COSINE_DISTANCE + Math.min(Thresholds.ASSIGN_ROOM, room);
        return scale.cosineDistance(looser + limit);
    }

    /** How far from the mean of the faces decided for a person a face may be to be that person without anybody asked. */
    double maxDecidedCosineDistance() {
        return scale.cosineDistance(looser + Thresholds.DECIDED_COSINE_DISTANCE);
    }

    /** Mean distance of all pairs up to which faces are one person wherever they are: grouping begins with these. */
    double maxTightCosineDistance() {
        return scale.cosineDistance(Thresholds.TIGHT_COSINE_DISTANCE + Math.min(0, looser));
    }

    /** How near a face kept aside has to be to the faces of a group on average to join it. */
    double maxAsideCosineDistance() {
        return scale.cosineDistance(Thresholds.ASIDE_COSINE_DISTANCE + looser);
    }

    /** Two faces of one photo this near are one person, and the photo a collage. */
    double collageCosineDistance() {
        return scale.cosineDistance(Thresholds.COLLAGE_COSINE_DISTANCE);
    }

    /** Groups without two faces so near are not compared. */
    double neighbourCosineDistance() {
        return scale.cosineDistance(Thresholds.NEIGHBOUR_COSINE_DISTANCE);
    }

    /** The most that the limit can gain when the room changes by that, and the larger group grows so. */
    double gain(double roomBefore, double room, int sizeBefore, int size) {
        double surer = Thresholds.GROUPING_TO_LARGE * (1.0 / sizeBefore - 1.0 / size);
        return scale.difference(Math.max(0, room - roomBefore) + surer);
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
