package org.kith.engine.cluster.compare;

import org.kith.engine.cluster.StrictnessCuts;
import org.kith.engine.cluster.Thresholds;

/**
 * The ways of grouping, each with what strictness means to it: at {@link StrictnessCuts#DEFAULT_STRICTNESS} stands the
 * method's best cut on LFW.
 */
public enum ClusteringMethod {
    /** What the program groups by. */
    NEIGHBOURHOOD(Thresholds.GROUPING_COSINE_DISTANCE, Thresholds.GROUPING_STRICTNESS_SPAN),
    AVERAGE(0.44, 0.60),
    COMPLETE(0.50, 0.60),
    THRESHOLD(0.34, 0.40),
    DBSCAN(0.34, 0.40);

    private final double defaultCosineDistance;
    private final double spanCosineDistance;

    ClusteringMethod(double defaultCosineDistance, double spanCosineDistance) {
        this.defaultCosineDistance = defaultCosineDistance;
        this.spanCosineDistance = spanCosineDistance;
    }

    /** The cosine distance of the bundled model at which groups, or faces, are no longer joined. */
    public double cutCosineDistance(double strictness) {
        return new StrictnessCuts(defaultCosineDistance, spanCosineDistance).cosineDistance(strictness);
    }
}
