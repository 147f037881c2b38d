package org.kith.engine.cluster.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kith.engine.cluster.RandomFaces.randomProblem;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kith.engine.cluster.ClusteringProblem;
import org.kith.engine.cluster.FaceClusterer;
import org.kith.engine.cluster.FaceClustererContract;
import org.kith.engine.cluster.PlainAverageLinkage;

class AverageLinkageTest extends FaceClustererContract {

    private static final double CUT = 0.44;

    @Override
    protected FaceClusterer clusterer() {
        return new AverageLinkage(CUT);
    }

    @Test
    void agreesWithTheTextbookOnRandomFacesWithVerdictsAndSharedPhotos() {
        for (long seed = 1; seed <= 60; seed++) {
            ClusteringProblem problem = randomProblem(new Random(seed));
            assertThat(cluster(problem))
                    .as("seed %d", seed)
                    .isEqualTo(new PlainAverageLinkage(CUT).cluster(problem, () -> true));
        }
    }

    @Test
    void theRandomProblemsAreHardEnough() {
        long joined = Stream.iterate(1L, s -> s + 1)
                .limit(20)
                .map(s -> randomProblem(new Random(s)))
                .filter(p -> cluster(p).size() < p.faces().size())
                .count();
        assertThat(joined).isGreaterThan(15);
    }
}
