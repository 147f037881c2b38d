package org.kith.engine.cluster.compare;

import org.kith.engine.cluster.FaceClusterer;
import org.kith.engine.cluster.GraphLinkage;
import org.kith.engine.cluster.JoinRule;
import org.kith.engine.cluster.StrictnessCuts;
import org.kith.engine.cluster.Thresholds;
import org.kith.engine.model.DistanceScale;

/**
 * The ways of grouping, each with what strictness means to it: at {@link StrictnessCuts#DEFAULT_STRICTNESS} stands the method's best cut
 * on LFW.
 */
public enum ClusteringMethod {
    /** What the program groups by. */
    NEIGHBOURHOOD(Thresholds.GROUPING_COSINE_DISTANCE, Thresholds.GROUPING_STRICTNESS_SPAN) {
        @Override
        public FaceClusterer clusterer(double strictness, DistanceScale scale) {
            return new GraphLinkage(JoinRule.ofStrictness(strictness).scaled(scale));
        }
    },
    AVERAGE(0.44, 0.60) {
        @Override
        public FaceClusterer clusterer(double strictness, DistanceScale scale) {
            return new AverageLinkage(scale.cosineDistance(cutCosineDistance(strictness)));
        }
    },
    COMPLETE(0.50, 0.60) {
        @Override
        public FaceClusterer clusterer(double strictness, DistanceScale scale) {
            return new CompleteLinkage(scale.cosineDistance(cutCosineDistance(strictness)));
        }
    },
    THRESHOLD(0.34, 0.40) {
        @Override
        public FaceClusterer clusterer(double strictness, DistanceScale scale) {
            return new ThresholdGraph(scale.cosineDistance(cutCosineDistance(strictness)));
        }
    },
    DBSCAN(0.34, 0.40) {
        @Override
        public FaceClusterer clusterer(double strictness, DistanceScale scale) {
            return new Dbscan(scale.cosineDistance(cutCosineDistance(strictness)), DBSCAN_MIN_FACES);
        }
    };

    /** What most programs that group faces by DBSCAN take: a person needs three photos. */
    private static final int DBSCAN_MIN_FACES = 3;

    private final double defaultCosineDistance;
    private final double spanCosineDistance;

    ClusteringMethod(double defaultCosineDistance, double spanCosineDistance) {
        this.defaultCosineDistance = defaultCosineDistance;
        this.spanCosineDistance = spanCosineDistance;
    }

    /**
     * For embeddings of any model.
     *
     * @param strictness 0 loose .. 1 strict
     * @param scale of the embeddings' distances
     */
    public abstract FaceClusterer clusterer(double strictness, DistanceScale scale);

    /** For embeddings of the bundled model. */
    public FaceClusterer clusterer(double strictness) {
        return clusterer(strictness, DistanceScale.BUNDLED);
    }

    /** The cosine distance of the bundled model at which groups, or faces, are no longer joined. */
    public double cutCosineDistance(double strictness) {
        return new StrictnessCuts(defaultCosineDistance, spanCosineDistance).cosineDistance(strictness);
    }
}
