package org.kith.engine.evaluate.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kith.engine.cluster.ClusterableFace;
import org.kith.engine.cluster.ClusteringProblem;
import org.kith.engine.cluster.FaceClusterer;
import org.kith.engine.cluster.FaceGroup;
import org.kith.engine.cluster.Increment;
import org.kith.engine.cluster.JoinRule;
import org.kith.engine.cluster.StrictnessCuts;
import org.kith.engine.cluster.compare.Clusterers;
import org.kith.engine.cluster.compare.ClusteringMethod;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.FaceRole;
import org.kith.engine.model.PhotoId;

/** Made-up people with many photos each: what measuring on real ones says must hold for these all the more. */
class InBatchesTest {

    private static final int PEOPLE = 60;

    private final ClusteringProblem problem = crowd(new Random(3));
    private final InBatches order = new InBatches(problem, () -> true);
    private final FaceClusterer clusterer =
            Clusterers.of(ClusteringMethod.NEIGHBOURHOOD, StrictnessCuts.DEFAULT_STRICTNESS);

    @Test
    void inAnyOrderTheGroupsAreTheSame() {
        List<FaceGroup> full = clusterer.cluster(problem, () -> true);
        for (long seed = 1; seed <= 3; seed++) {
            assertThat(order.compare(order.shuffled(clusterer, seed), full).isExact())
                    .as("seed %d", seed)
                    .isTrue();
        }
    }

    @Test
    void inTenBatchesTheGroupsAreNearlyThoseOfAllAtOnce() {
        List<FaceGroup> full = clusterer.cluster(problem, () -> true);
        List<FaceGroup> added = order.added(new Increment(JoinRule.DEFAULT), 10, 1);

        assertThat(order.compare(added, full).bCubed().f()).isGreaterThanOrEqualTo(0.97);
    }

    private static ClusteringProblem crowd(Random random) {
        List<ClusterableFace> faces = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            double[] direction = gaussian(random, new double[Embedding.DIMENSIONS], 1);
            int photos = 1 + random.nextInt(12);
            for (int i = 0; i < photos; i++) {
                Embedding embedding = unit(gaussian(random, direction, 0.5));
                int id = faces.size() + 1;
                faces.add(new ClusterableFace(
                        new FaceId(id), new PhotoId(id), embedding, FaceRole.SEED, 0.9, Optional.empty(), Set.of()));
            }
        }
        return new ClusteringProblem(faces);
    }

    private static double[] gaussian(Random random, double[] center, double spread) {
        double[] v = new double[center.length];
        for (int d = 0; d < v.length; d++) {
            v[d] = center[d] + spread * random.nextGaussian();
        }
        return v;
    }

    private static Embedding unit(double[] v) {
        double square = 0;
        for (double x : v) {
            square += x * x;
        }
        float[] unit = new float[v.length];
        for (int d = 0; d < v.length; d++) {
            unit[d] = (float) (v[d] / Math.sqrt(square));
        }
        return new Embedding(unit);
    }
}
