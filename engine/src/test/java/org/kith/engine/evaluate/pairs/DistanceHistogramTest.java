package org.kith.engine.evaluate.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DistanceHistogramTest {

    private static float[][] vectors(int count, int people, Random random) {
        float[][] vectors = new float[count][16];
        for (int i = 0; i < count; i++) {
            double square = 0;
            for (int d = 0; d < 16; d++) {
                vectors[i][d] = (float) ((d == i % people ? 1.5 : 0) + 0.5 * random.nextGaussian());
                square += vectors[i][d] * vectors[i][d];
            }
            for (int d = 0; d < 16; d++) {
                vectors[i][d] /= (float) Math.sqrt(square);
            }
        }
        return vectors;
    }

    @Test
    void agreesWithKeepingEveryPair() {
        for (long seed = 1; seed <= 5; seed++) {
            float[][] vectors = vectors(150, 10, new Random(seed));
            int[] person = new int[vectors.length];
            List<ScoredPair> all = new ArrayList<>();
            for (int i = 0; i < person.length; i++) {
                person[i] = i % 10;
            }
            for (int i = 0; i < person.length; i++) {
                for (int j = i + 1; j < person.length; j++) {
                    double squaredDistance = 0;
                    for (int d = 0; d < 16; d++) {
                        squaredDistance += Math.pow((double) vectors[i][d] - vectors[j][d], 2);
                    }
                    all.add(new ScoredPair(person[i] == person[j], squaredDistance));
                }
            }
            DistanceHistogram histogram = DistanceHistogram.ofAllPairs(vectors, person);
            PairCurve curve = new PairCurve(all);
            assertThat(histogram.samePairs()).isEqualTo(10 * 15 * 14 / 2);
            assertThat(histogram.differentPairs()).isEqualTo(all.size() - 10 * 15 * 14 / 2);
            for (double far : new double[] {0, 1e-3, 1e-2, 0.1, 0.5}) {
                assertThat(histogram.atFar(far).squaredDistance())
                        .as("seed %d, FAR %s", seed, far)
                        .isEqualTo(curve.atFar(far).squaredDistance(), within(2e-5));
                assertThat(histogram.atFar(far).validationRate())
                        .as("seed %d, FAR %s", seed, far)
                        .isEqualTo(curve.atFar(far).validationRate(), within(2.0 / histogram.samePairs()));
            }
        }
    }

    @Test
    void theFalseAcceptRateOfAThresholdIsTheShareBelow() {
        DistanceHistogram histogram = new DistanceHistogram();
        for (double squaredDistance : new double[] {0.5, 1.0, 1.5, 3.999}) {
            histogram.add(false, squaredDistance);
        }
        assertThat(histogram.falseAcceptRate(0.5)).isZero();
        assertThat(histogram.falseAcceptRate(1.2)).isEqualTo(0.5);
        assertThat(histogram.falseAcceptRate(4)).isEqualTo(1);
    }

    @Test
    void aPairOfOnePersonWithoutAFaceIsNeverAccepted() {
        DistanceHistogram histogram = new DistanceHistogram();
        histogram.add(true, 0.1);
        histogram.add(false, 2);
        histogram.addSameWithoutFace(3);
        assertThat(histogram.atFar(1).validationRate()).isEqualTo(0.25);
    }

    @Test
    void coarseCountsLoseNothing() {
        DistanceHistogram histogram = new DistanceHistogram();
        Random random = new Random(1);
        for (int i = 0; i < 1000; i++) {
            histogram.add(true, 4 * random.nextDouble());
        }
        histogram.add(true, -1e-7); // rounding
        histogram.add(true, 4.0000001);
        assertThat(Arrays.stream(histogram.counts(true, 80)).sum()).isEqualTo(1002);
        assertThat(histogram.counts(true, 80)).hasSize(80);
        assertThat(Arrays.stream(histogram.counts(false, 80)).sum()).isZero();
    }
}
