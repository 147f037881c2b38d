package org.kith.engine.evaluate.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PairCurveTest {

    private static List<ScoredPair> pairs(double[] same, double[] different) {
        return Stream.concat(
                        DoubleStream.of(same).mapToObj(d -> new ScoredPair(true, d)),
                        DoubleStream.of(different).mapToObj(d -> new ScoredPair(false, d)))
                .toList();
    }

    /** Of six comparisons one is wrong and one undecided: 4.5 of 6. */
    @Test
    void theAreaIsTheShareOfComparisonsWon() {
        PairCurve curve = new PairCurve(pairs(new double[] {0.2, 0.5, 1.0}, new double[] {0.5, 2.0}));
        assertThat(curve.area()).isEqualTo(4.5 / 6, within(1e-12));
    }

    /** At 0.5 one of three is refused and one of two accepted; at 0.2 two thirds are refused, nobody accepted. */
    @Test
    void theEqualErrorRateIsWhereBothErrorsAreNearest() {
        PairCurve curve = new PairCurve(pairs(new double[] {0.2, 0.5, 1.0}, new double[] {0.5, 2.0}));
        assertThat(curve.equalErrorRate()).isEqualTo((1 / 3.0 + 1 / 2.0) / 2, within(1e-12));
    }

    @Test
    void acceptsUpToTheFirstPairOfTwoPeopleThatIsTooMany() {
        double[] different = DoubleStream.iterate(1, d -> d + 0.01).limit(100).toArray();
        PairCurve curve = new PairCurve(pairs(new double[] {0.9, 1.0, 1.005, 1.02}, different));
        assertThat(curve.atFar(0)).isEqualTo(new AcceptedAtFar(0, 0.25, 1.0));
        assertThat(curve.atFar(0.01)).isEqualTo(new AcceptedAtFar(0.01, 0.75, 1.01));
        assertThat(curve.atFar(1).validationRate()).isEqualTo(1);
    }

    @Test
    void pairsWithoutAFaceAreErrorsAtEveryThreshold() {
        List<ScoredPair> pairs = new ArrayList<>(pairs(new double[] {0.1}, new double[] {2}));
        pairs.add(ScoredPair.withoutFace(true));
        pairs.add(ScoredPair.withoutFace(false));
        PairCurve curve = new PairCurve(pairs);
        assertThat(curve.area()).isEqualTo(0.25);
        assertThat(curve.equalErrorRate()).isEqualTo(0.5);
    }

    @Test
    void oneKindOfPairsAloneTellsNothing() {
        assertThatThrownBy(() -> new PairCurve(pairs(new double[] {1}, new double[0])))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theAreaAgreesWithComparingAll() {
        for (long seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            // few different values, so that many are equal
            double[] same = random.ints(50, 0, 30).mapToDouble(i -> i / 20.0).toArray();
            double[] different =
                    random.ints(60, 10, 40).mapToDouble(i -> i / 20.0).toArray();
            double won = 0;
            for (double s : same) {
                for (double d : different) {
                    won += s < d ? 1 : s == d ? 0.5 : 0;
                }
            }
            assertThat(new PairCurve(pairs(same, different)).area())
                    .as("seed %d", seed)
                    .isEqualTo(won / same.length / different.length, within(1e-12));
        }
    }
}
