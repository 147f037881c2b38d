package org.kith.engine.cluster.compare;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.kith.engine.cluster.ClusteringProblem;
import org.kith.engine.cluster.FaceClusterer;
import org.kith.engine.cluster.FaceGroup;

/**
 * Agglomerative clustering by the <em>farthest</em> pair of two groups: joins the two groups whose farthest faces are
 * nearest, until these are above a cut. Only pairs of faces within the cut can ever matter, so the graph of these is enough.
 * Nobody is joined through a chain of others; people who look very different over the years stay apart.
 */
public final class CompleteLinkage implements FaceClusterer {

    private final double cutCosineDistance;

    public CompleteLinkage(double cutCosineDistance) {
        this.cutCosineDistance = cutCosineDistance;
    }

    @Override
    public List<FaceGroup> cluster(ClusteringProblem problem, BooleanSupplier goOn) {
        FarthestLinks links = new FarthestLinks(problem, cutCosineDistance, goOn);
        links.joinAll(goOn);
        return GroupForest.toFaceGroups(links.groups());
    }
}
