package org.kith.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kith.engine.evaluate.pairs.PairCurve;
import org.kith.engine.evaluate.pairs.ScoredPair;

class PairQualityTest {

    /** Numbers on a coarse grid: many distances are equal. */
    @Test
    void agreesWithTheCurveOfThePairs() {
        for (long seed = 0; seed < 10; seed++) {
            Random random = new Random(seed);
            int[] people = random.ints(80, 0, 20).toArray();
            float[][] vectors = new float[people.length][3];
            for (int i = 0; i < people.length; i++) {
                for (int d = 0; d < 3; d++) {
                    vectors[i][d] = (people[i] * (d + 1)) % 4 + random.nextInt(3);
                }
            }
            List<ScoredPair> pairs = new ArrayList<>();
            for (int i = 0; i < people.length; i++) {
                for (int j = 0; j < i; j++) {
                    double squaredDistance = 0;
                    for (int d = 0; d < 3; d++) {
                        squaredDistance += Math.pow(vectors[i][d] - vectors[j][d], 2);
                    }
                    pairs.add(new ScoredPair(people[i] == people[j], squaredDistance));
                }
            }
            PairCurve curve = new PairCurve(pairs);
            PairQuality quality = PairQuality.of(vectors, people, seed);
            assertThat(quality.area()).as("seed %d", seed).isCloseTo(curve.area(), within(1e-9));
            assertThat(quality.validationRate())
                    .as("seed %d", seed)
                    .isCloseTo(curve.atFar(PairQuality.FALSE_ACCEPT_RATE).validationRate(), within(1e-9));
            assertThat(quality.samePairs() + quality.differentPairs()).isEqualTo(pairs.size());
            assertThat(quality.accuracy()).isBetween(0.3, 1.0);
        }
    }
}
