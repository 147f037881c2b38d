package org.kith.engine.cluster.compare;

import org.kith.engine.cluster.FaceClusterer;
import org.kith.engine.cluster.GraphLinkage;
import org.kith.engine.cluster.JoinRule;
import org.kith.engine.model.DistanceScale;

/** What groups by the methods. */
public final class Clusterers {

    /** What most programs that group faces by DBSCAN take: a person needs three photos. */
    private static final int DBSCAN_MIN_FACES = 3;

    private Clusterers() {}

    /**
     * For embeddings of any model.
     *
     * @param strictness 0 loose .. 1 strict
     * @param scale of the embeddings' distances
     */
    public static FaceClusterer of(ClusteringMethod method, double strictness, DistanceScale scale) {
        double cut = scale.cosineDistance(method.cutCosineDistance(strictness));
        return switch (method) {
            case NEIGHBOURHOOD ->
                new GraphLinkage(JoinRule.ofStrictness(strictness).scaled(scale));
            case AVERAGE -> new AverageLinkage(cut);
            case COMPLETE -> new CompleteLinkage(cut);
            case THRESHOLD -> new ThresholdGraph(cut);
            case DBSCAN -> new Dbscan(cut, DBSCAN_MIN_FACES);
        };
    }

    /** For embeddings of the bundled model. */
    public static FaceClusterer of(ClusteringMethod method, double strictness) {
        return of(method, strictness, DistanceScale.BUNDLED);
    }
}
