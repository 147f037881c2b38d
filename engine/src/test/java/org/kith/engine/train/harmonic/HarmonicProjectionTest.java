package org.kith.engine.train.harmonic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.EmbeddingProjection;

class HarmonicProjectionTest {

    private static final int SIDE = Embedding.DIMENSIONS;

    /** The same faces by two models: the new one turns all directions, bends them, and adds noise of its own. */
    private static final class TwoModels {

        private final List<Embedding> old = new ArrayList<>();
        private final List<Embedding> fresh = new ArrayList<>();
        private final List<Long> people = new ArrayList<>();

        TwoModels(int people, int facesEach, long seed, long firstPerson) {
            double[][] turn = new double[SIDE][];
            Random ofModel = new Random(99);
            for (int i = 0; i < SIDE; i++) {
                turn[i] = gaussian(ofModel);
            }
            Random random = new Random(seed);
            for (int p = 0; p < people; p++) {
                double[] somebody = gaussian(random);
                for (int f = 0; f < facesEach; f++) {
                    double[] face = add(somebody, 0.6, gaussian(random));
                    old.add(unit(add(face, 0.1, gaussian(random))));
                    double[] turned = new double[SIDE];
                    for (int i = 0; i < SIDE; i++) {
                        double sum = 0;
                        for (int j = 0; j < SIDE; j++) {
                            sum += turn[i][j] * face[j] / Math.sqrt(SIDE);
                        }
                        turned[i] = Math.tanh(0.7 * sum) + 0.1 * random.nextGaussian();
                    }
                    fresh.add(unit(turned));
                    this.people.add(firstPerson + p);
                }
            }
        }

        private static double[] gaussian(Random random) {
            return random.doubles(SIDE).map(x -> random.nextGaussian()).toArray();
        }

        private static double[] add(double[] a, double factor, double[] b) {
            return IntStream.range(0, SIDE)
                    .mapToDouble(i -> a[i] + factor * b[i])
                    .toArray();
        }

        private static Embedding unit(double[] values) {
            double norm = Math.sqrt(IntStream.range(0, SIDE)
                    .mapToDouble(i -> values[i] * values[i])
                    .sum());
            float[] unit = new float[SIDE];
            for (int i = 0; i < SIDE; i++) {
                unit[i] = (float) (values[i] / norm);
            }
            return new Embedding(unit);
        }
    }

    @Test
    void facesOfTheNewModelAreRecognisedAmongThoseOfTheOld() {
        TwoModels learned = new TwoModels(80, 5, 1, 0);
        TwoModels others = new TwoModels(40, 5, 2, 1000);
        EmbeddingProjection projection = HarmonicProjection.learn(learned.old, learned.fresh, learned.people);
        HarmonicScore score = HarmonicScore.of(others.old, others.fresh, others.people, projection);
        assertThat(score.oldWithOld()).isGreaterThan(0.95);
        assertThat(score.unprojected()).isLessThan(0.05);
        assertThat(score.mixed()).isGreaterThan(0.8);
    }

    @Test
    void learningIsTheSameEveryTime() {
        TwoModels faces = new TwoModels(20, 4, 3, 0);
        assertThat(HarmonicProjection.learn(faces.old, faces.fresh, faces.people)
                        .toArray())
                .isEqualTo(HarmonicProjection.learn(faces.old, faces.fresh, faces.people)
                        .toArray());
    }

    @Test
    void aModelIsComparedWithItselfAsItIs() {
        TwoModels faces = new TwoModels(80, 5, 4, 0);
        EmbeddingProjection projection = HarmonicProjection.learn(faces.old, faces.old, faces.people);
        for (Embedding face : faces.old.subList(0, 20)) {
            assertThat(projection.apply(face).squaredDistance(face)).isLessThan(0.1);
        }
    }

    @Test
    void theGradientIsThatOfFiniteDifferences() {
        TwoModels faces = new TwoModels(6, 4, 5, 0);
        double[][] from = doubles(faces.fresh);
        double[][] to = doubles(faces.old);
        MixedTriplets triplets = new MixedTriplets(from, to, faces.people);
        double[][] rows = HarmonicProjection.ridge(from, to);
        List<Integer> all = IntStream.range(0, from.length).boxed().toList();
        double[][] gradient = triplets.gradient(rows, all);
        Random random = new Random(5);
        for (int n = 0; n < 100; n++) {
            int i = random.nextInt(SIDE);
            int j = random.nextInt(SIDE);
            double step = 1e-6;
            double kept = rows[i][j];
            rows[i][j] = kept + step;
            double more = loss(rows, from, to, faces.people);
            rows[i][j] = kept - step;
            double less = loss(rows, from, to, faces.people);
            rows[i][j] = kept;
            assertThat(gradient[i][j]).isCloseTo((more - less) / (2 * step), within(1e-6));
        }
    }

    /** Slow and plain. */
    private static double loss(double[][] rows, double[][] from, double[][] to, List<Long> people) {
        double loss = 0;
        int n = from.length;
        for (int a = 0; a < n; a++) {
            double[] y = new double[SIDE];
            double square = 0;
            for (int i = 0; i < SIDE; i++) {
                for (int j = 0; j < SIDE; j++) {
                    y[i] += rows[i][j] * from[a][j];
                }
                square += y[i] * y[i];
            }
            double[] distances = new double[n];
            int positives = 0;
            for (int o = 0; o < n; o++) {
                for (int i = 0; i < SIDE; i++) {
                    distances[o] += Math.pow(y[i] / Math.sqrt(square) - to[o][i], 2);
                }
                positives += people.get(o).equals(people.get(a)) ? 1 : 0;
            }
            for (int p = 0; p < n; p++) {
                double least = distances[p] + 0.2;
                boolean found = false;
                for (int o = 0; o < n; o++) {
                    if (!people.get(o).equals(people.get(a)) && distances[o] > distances[p] && distances[o] < least) {
                        least = distances[o];
                        found = true;
                    }
                }
                if (found && people.get(p).equals(people.get(a))) {
                    loss += (distances[p] - least + 0.2) / positives / n;
                }
            }
        }
        return loss;
    }

    private static double[][] doubles(List<Embedding> embeddings) {
        return embeddings.stream()
                .map(embedding -> {
                    float[] values = embedding.toArray();
                    return IntStream.range(0, SIDE).mapToDouble(i -> values[i]).toArray();
                })
                .toArray(double[][]::new);
    }

    @Test
    void listsOfTwoLengthsAreRefused() {
        TwoModels faces = new TwoModels(3, 2, 6, 0);
        assertThatThrownBy(() -> HarmonicProjection.learn(faces.old, faces.fresh.subList(0, 3), faces.people))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
