package org.kith.engine.cluster.compare;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.kith.engine.cluster.ClusteringProblem;
import org.kith.engine.cluster.FaceClusterer;
import org.kith.engine.cluster.FaceGroup;

/**
 * DBSCAN (Ester et al., "A density-based algorithm for discovering clusters", 1996): a face with enough others around it is
 * a core; cores within reach of each other are one person, and a face within reach of a core joins the nearest. Whoever is
 * left is alone.
 */
public final class Dbscan implements FaceClusterer {

    private final double reachCosineDistance;
    private final int minFaces;

    /** @param minFaces within reach of a core, itself counted */
    public Dbscan(double reachCosineDistance, int minFaces) {
        this.reachCosineDistance = reachCosineDistance;
        this.minFaces = minFaces;
    }

    @Override
    public List<FaceGroup> cluster(ClusteringProblem problem, BooleanSupplier goOn) {
        GroupForest forest = new GroupForest(problem);
        NearPairs pairs = new NearPairs(problem, reachCosineDistance, goOn);
        int faces = problem.faces().size();
        int[] around = new int[faces];
        pairs.forEach((a, b, distance) -> {
            around[a]++;
            around[b]++;
        });
        boolean[] core = new boolean[faces];
        for (int i = 0; i < faces; i++) {
            core[i] = around[i] + 1 >= minFaces;
        }
        pairs.forEach((a, b, distance) -> {
            if (core[a] && core[b]) {
                forest.join(a, b);
            }
        });
        boolean[] reached = core.clone();
        pairs.forEach((a, b, distance) -> {
            if (core[a] != core[b]) {
                int border = core[a] ? b : a;
                if (!reached[border]) {
                    reached[border] = true; // by its nearest core; a rule may keep it from that one, then it is alone
                    forest.join(a, b);
                }
            }
        });
        return forest.toFaceGroups();
    }
}
