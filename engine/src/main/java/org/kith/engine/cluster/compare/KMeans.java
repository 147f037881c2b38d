package org.kith.engine.cluster.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.kith.engine.cluster.ClusteringProblem;
import org.kith.engine.cluster.FaceClusterer;
import org.kith.engine.cluster.FaceGroup;

/**
 * k-means on the unit hypersphere (Lloyd's iterations from k-means++ seeds, Arthur and Vassilvitskii 2007), for whoever knows
 * how many people there are. A face that a rule keeps from every centre stays alone, so there may be more than k groups.
 */
public final class KMeans implements FaceClusterer {

    private static final int MAX_ITERATIONS = 50; // LFW takes about ten

    private final int k;
    private final long seed;

    /**
     * @param k groups wanted; of fewer faces each is its own
     * @param seed the same faces and seed give the same groups
     */
    public KMeans(int k, long seed) {
        if (k < 1) {
            throw new IllegalArgumentException(k + " groups");
        }
        this.k = k;
        this.seed = seed;
    }

    @Override
    public List<FaceGroup> cluster(ClusteringProblem problem, BooleanSupplier goOn) {
        // What is joined from the start is one point; its group must stay as it is, for the next iteration begins with
        // it.
        int points = new GroupForest(problem).roots().size();
        if (points == 0) {
            return List.of();
        }
        float[][] means = means(new GroupForest(problem).roots());
        float[][] centres = Seeds.plusPlus(means, Math.min(k, points), new Random(seed));
        int[] before = new int[0];
        for (int i = 0; ; i++) {
            if (!goOn.getAsBoolean()) {
                throw new CancellationException();
            }
            Assignment assignment = Assignment.of(new GroupForest(problem).roots(), means, centres);
            if (i == MAX_ITERATIONS || Arrays.equals(assignment.centreOf(), before)) {
                return GroupForest.toFaceGroups(assignment.groups());
            }
            before = assignment.centreOf();
            centres = assignment.centres(centres);
        }
    }

    private static float[][] means(List<Group> groups) {
        List<float[]> means = new ArrayList<>();
        for (Group group : groups) {
            float[] mean = new float[group.dimensions()];
            for (int d = 0; d < mean.length; d++) {
                mean[d] = group.mean(d);
            }
            means.add(mean);
        }
        return means.toArray(float[][]::new);
    }
}
