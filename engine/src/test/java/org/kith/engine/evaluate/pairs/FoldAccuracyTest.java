package org.kith.engine.evaluate.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FoldAccuracyTest {

    private static ScoredPair same(double squaredDistance) {
        return new ScoredPair(true, squaredDistance);
    }

    private static ScoredPair different(double squaredDistance) {
        return new ScoredPair(false, squaredDistance);
    }

    /** Fold 1 teaches 0.9, which fold 2 gets half right; fold 2 teaches 1.2, which fold 1 gets all right. */
    @Test
    void eachFoldIsJudgedByTheThresholdOfTheOthers() {
        FoldAccuracy accuracy = FoldAccuracy.of(List.of(same(0.9), different(1.5), same(1.2), different(0.8)), 2);
        // threshold of fold 1's others (1.2 same, 0.8 different): accepting both or none is equally right; none comes
        // with
        // no distance, so both: 1.2. Fold 1: 0.9 right, 1.5 right.
        // threshold of fold 2's others: 0.9. Fold 2: 1.2 refused, 0.8 accepted: both wrong.
        assertThat(accuracy.mean()).isEqualTo(0.5, within(1e-12));
        assertThat(accuracy.standardDeviation()).isEqualTo(0.5, within(1e-12));
        assertThat(accuracy.meanSquaredDistance()).isEqualTo((1.2 + 0.9) / 2, within(1e-12));
    }

    @Test
    void aPairWithoutAFaceIsWrongAndMayBeLeftOut() {
        List<ScoredPair> pairs = List.of(
                same(0.5),
                different(1.5),
                ScoredPair.withoutFace(true),
                same(0.5),
                different(1.6),
                ScoredPair.withoutFace(false));
        assertThat(FoldAccuracy.of(pairs, 2).mean()).isEqualTo(2 / 3.0, within(1e-12));
        assertThat(FoldAccuracy.withFaces(pairs, 2).mean()).isEqualTo(1);
    }

    @Test
    void agreesWithTryingEveryThreshold() {
        for (long seed = 1; seed <= 30; seed++) {
            Random random = new Random(seed);
            List<ScoredPair> pairs = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                boolean same = random.nextBoolean();
                pairs.add(new ScoredPair(same, (same ? 0.8 : 1.2) + 0.3 * random.nextGaussian()));
            }
            assertThat(FoldAccuracy.of(pairs, 10).mean()).as("seed %d", seed).isEqualTo(plain(pairs), within(1e-12));
        }
    }

    private static double plain(List<ScoredPair> pairs) {
        double sum = 0;
        for (int fold = 0; fold < 10; fold++) {
            List<ScoredPair> test = new ArrayList<>(pairs.subList(fold * 20, fold * 20 + 20));
            List<ScoredPair> train = new ArrayList<>(pairs);
            train.subList(fold * 20, fold * 20 + 20).clear();
            double best = -1;
            double threshold = 0;
            List<Double> candidates =
                    train.stream().map(ScoredPair::squaredDistance).sorted().toList();
            for (double candidate : candidates) {
                double accuracy = accuracy(train, candidate);
                if (accuracy > best) {
                    best = accuracy;
                    threshold = candidate;
                }
            }
            sum += accuracy(test, threshold);
        }
        return sum / 10;
    }

    private static double accuracy(List<ScoredPair> pairs, double threshold) {
        return pairs.stream()
                        .filter(pair -> (pair.squaredDistance() <= threshold) == pair.same())
                        .count()
                / (double) pairs.size();
    }
}
