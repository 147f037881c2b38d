package org.kith.engine.grouping;

import java.util.Optional;
import java.util.function.Function;
import org.kith.engine.cluster.FaceClusterer;
import org.kith.engine.cluster.JoinRule;
import org.kith.engine.cluster.StrictAssignment;
import org.kith.engine.cluster.StrictnessCuts;
import org.kith.engine.cluster.compare.Clusterers;
import org.kith.engine.cluster.compare.ClusteringMethod;
import org.kith.engine.cluster.compare.KMeans;
import org.kith.engine.model.DistanceScale;

/**
 * How all undecided faces are to be grouped. By every method, people are given only what is certain ({@link
 * StrictAssignment}).
 */
public final class GroupingChoice {

    /** What the program does unless told otherwise: 0 loose .. 1 strict. */
    public static final double DEFAULT_STRICTNESS = StrictnessCuts.DEFAULT_STRICTNESS;

    private static final long K_MEANS_SEED = 1;

    private final Function<DistanceScale, FaceClusterer> clusterer;
    private final boolean takesAside;
    private final Optional<Double> strictness;

    private GroupingChoice(
            Function<DistanceScale, FaceClusterer> clusterer, boolean takesAside, Optional<Double> strictness) {
        this.clusterer = clusterer;
        this.takesAside = takesAside;
        this.strictness = strictness;
    }

    /** Made for the distances of the model at hand. */
    FaceClusterer clusterer(DistanceScale scale) {
        return clusterer.apply(scale);
    }

    /** Whether the method knows what to do with faces kept aside; to others they are not shown. */
    boolean takesAside() {
        return takesAside;
    }

    /** Kept for all groupings to come; empty for a method that holds only until the next one. */
    Optional<Double> strictness() {
        return strictness;
    }

    /** As the program does by itself. */
    public static GroupingChoice byNeighbourhood(double strictness) {
        return by(ClusteringMethod.NEIGHBOURHOOD, strictness);
    }

    /** @param strictness 0 loose .. 1 strict */
    public static GroupingChoice by(ClusteringMethod method, double strictness) {
        boolean own = method == ClusteringMethod.NEIGHBOURHOOD;
        JoinRule certain = own ? JoinRule.ofStrictness(strictness) : JoinRule.DEFAULT;
        return new GroupingChoice(
                scale -> new StrictAssignment(Clusterers.of(method, strictness, scale), certain.scaled(scale)),
                own,
                own ? Optional.of(strictness) : Optional.empty());
    }

    /** Into so many groups; more where a rule keeps faces from all of them. */
    public static GroupingChoice byKMeans(int k) {
        return new GroupingChoice(
                scale -> new StrictAssignment(new KMeans(k, K_MEANS_SEED), JoinRule.DEFAULT.scaled(scale)),
                false,
                Optional.empty());
    }
}
