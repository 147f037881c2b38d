package org.kith.engine.cluster.compare;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.kith.engine.cluster.ClusteringProblem;
import org.kith.engine.cluster.FaceClusterer;
import org.kith.engine.cluster.FaceGroup;

/**
 * Two faces nearer than a cut are one person, and so is whoever hangs on them: the connected components of the graph, which
 * is single linkage. One wrong pair joins two people, so the cut has to be far stricter than for average linkage.
 */
public final class ThresholdGraph implements FaceClusterer {

    private final double cutCosineDistance;

    public ThresholdGraph(double cutCosineDistance) {
        this.cutCosineDistance = cutCosineDistance;
    }

    @Override
    public List<FaceGroup> cluster(ClusteringProblem problem, BooleanSupplier goOn) {
        GroupForest forest = new GroupForest(problem);
        new NearPairs(problem, cutCosineDistance, goOn).forEach((a, b, distance) -> forest.join(a, b));
        return forest.toFaceGroups();
    }
}
