package org.kith.engine.cluster;

import org.kith.engine.model.DistanceScale;

/**
 * The ways of grouping, each with what strictness means to it. 0.5 is the method's best cut on LFW; between loose (0) and strict
 * (1) the cut moves evenly (docs/decisions/0062).
 */
public enum ClusteringMethod {
    /** What the program groups by. */
    NEIGHBOURHOOD(Thresholds.GROUPING_COSINE_DISTANCE, 0.40) {
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

    /** What the program does unless told otherwise. */
    public static final double DEFAULT_STRICTNESS = 0.5;

    private final double defaultCutCosineDistance;
    private final double spanCosineDistance;

    ClusteringMethod(double defaultCutCosineDistance, double spanCosineDistance) {
        this.defaultCutCosineDistance = defaultCutCosineDistance;
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
        if (!(strictness >= 0 && strictness <= 1)) {
            throw new IllegalArgumentException("strictness " + strictness);
        }
        return defaultCutCosineDistance + (DEFAULT_STRICTNESS - strictness) * spanCosineDistance;
    }
}
