package org.kith.engine.cluster;

import org.kith.engine.model.DistanceScale;

/**
 * How near two groups have to be to be taken for one person, by what lies around them.
 *
 * <p>False links grow with the number of strangers there are to be confused with, so a fixed cut fails either the family
 * album or the crowd. Around {@value #REFERENCE_STRANGERS} strangers {@code cosineDistance} is right; with ten times as many
 * near, the same number of false links is to be expected where the false-accept curve has fallen to a tenth, which is
 * {@code perDecade} nearer. What counts are the strangers in the neighbourhood, so that a family and a crowd can be right in
 * one library.
 *
 * <p>Joining two large groups wrongly costs a user more than joining two faces (split rather than merge), so each doubling of
 * the smaller one asks for {@code perDoubling} nearer.
 *
 * @param cosineDistance between the mean directions of two faces that have {@value #REFERENCE_STRANGERS} strangers near
 * @param perDecade how much less with ten times as many strangers
 * @param perDoubling how much less when both groups are twice as large
 * @param loosest however few strangers there are
 * @param asideCosineDistance a face kept aside joins a group up to here, and only one at a time
 * @param scale from these distances, which are the bundled model's, to those of the embeddings at hand
 */
public record JoinRule(
        double cosineDistance,
        double perDecade,
        double perDoubling,
        double loosest,
        double asideCosineDistance,
        DistanceScale scale) {

    /** For embeddings of the bundled model. */
    public JoinRule(
            double cosineDistance, double perDecade, double perDoubling, double loosest, double asideCosineDistance) {
        this(cosineDistance, perDecade, perDoubling, loosest, asideCosineDistance, DistanceScale.BUNDLED);
    }

    /** What {@link Thresholds} say. */
    public static final JoinRule DEFAULT = around(Thresholds.GROUPING_COSINE_DISTANCE);

    /** The rule of {@link Thresholds} made looser or stricter as a whole. */
    public static JoinRule around(double cosineDistance) {
        double looser = cosineDistance - Thresholds.GROUPING_COSINE_DISTANCE;
        return new JoinRule(
                cosineDistance,
                Thresholds.GROUPING_PER_DECADE,
                Thresholds.GROUPING_PER_DOUBLING,
                Thresholds.GROUPING_LOOSEST + looser,
                Thresholds.ASIDE_COSINE_DISTANCE + looser);
    }

    /** @param strictness 0 loose .. 1 strict, as {@link StrictnessCuts#NEIGHBOURHOOD} understands it */
    public static JoinRule ofStrictness(double strictness) {
        return around(StrictnessCuts.NEIGHBOURHOOD.cosineDistance(strictness));
    }

    /** The same rule for embeddings of another model. */
    public JoinRule scaled(DistanceScale other) {
        return new JoinRule(cosineDistance, perDecade, perDoubling, loosest, asideCosineDistance, other);
    }

    static final int REFERENCE_STRANGERS = 150;

    /** From here on a larger group is no greater risk. */
    private static final int LARGE = 64;

    /**
     * The largest cosine distance between the mean directions of two groups at which they are one person.
     *
     * @param strangers faces near the one of the two groups that has more of them
     * @param smaller faces of the smaller group
     */
    public double maxCosineDistance(double strangers, int smaller) {
        return scale.cosineDistance(bundledMaxCosineDistance(strangers, smaller));
    }

    private double bundledMaxCosineDistance(double strangers, int smaller) {
        double crowd = perDecade * Math.log10(Math.max(1, strangers) / REFERENCE_STRANGERS);
        double risk = perDoubling * log2(Math.min(smaller, LARGE));
        return Math.min(loosest, cosineDistance - crowd - risk);
    }

    /**
     * How far from the rest of a group a face may be to be that person without anybody asked: where a tenth of the false links
     * that {@link #maxCosineDistance} lets pass are left, as with ten times as many strangers.
     *
     * @param strangers faces near the group's
     */
    double maxAssignCosineDistance(double strangers) {
        return scale.cosineDistance(
                Math.min(loosest - perDecade, bundledMaxCosineDistance(10 * Math.max(1, strangers), 1)));
    }

    /** How near a face kept aside has to be to a group to join it. */
    double maxAsideCosineDistance() {
        return scale.cosineDistance(asideCosineDistance);
    }

    /** How much nearer two groups have to be of which no face may start one. */
    double nearerWithoutSeed() {
        return scale.difference(Thresholds.GROUPING_WITHOUT_SEED);
    }

    /** How much less is allowed with so many times as many strangers. */
    double nearerWithStrangers(double times) {
        return scale.difference(perDecade * Math.log10(times));
    }

    /** A face this near counts as one of the strangers. */
    double neighbourhoodCosineDistance() {
        return scale.cosineDistance(Thresholds.NEIGHBOURHOOD_COSINE_DISTANCE);
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
