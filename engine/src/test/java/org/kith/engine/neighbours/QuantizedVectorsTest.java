package org.kith.engine.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kith.engine.model.Embedding;

class QuantizedVectorsTest {

    private static final int COUNT = 500;

    private final List<Embedding> embeddings = people(COUNT, 1);
    private final QuantizedVectors vectors = QuantizedVectors.of(embeddings);

    /** Directions in clusters, as faces have them. */
    private static List<Embedding> people(int count, long seed) {
        Random random = new Random(seed);
        List<float[]> centres = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            centres.add(gaussian(random, new float[Embedding.DIMENSIONS], 1));
        }
        List<Embedding> embeddings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            embeddings.add(unit(gaussian(random, centres.get(i % centres.size()), 0.5)));
        }
        return embeddings;
    }

    private static float[] gaussian(Random random, float[] centre, double spread) {
        float[] values = new float[centre.length];
        for (int d = 0; d < values.length; d++) {
            values[d] = (float) (centre[d] + spread * random.nextGaussian());
        }
        return values;
    }

    private static Embedding unit(float[] values) {
        double square = 0;
        for (float v : values) {
            square += (double) v * v;
        }
        for (int d = 0; d < values.length; d++) {
            values[d] /= (float) Math.sqrt(square);
        }
        return new Embedding(values);
    }

    @Test
    void aDistanceIsWrongByAtMostTheError() {
        for (Embedding query : people(50, 2)) {
            for (int i = 0; i < COUNT; i++) {
                double exact = Math.sqrt(embeddings.get(i).squaredDistance(query));
                assertThat(Math.abs(vectors.distance(i, query) - exact)).isLessThanOrEqualTo(vectors.error(i));
            }
        }
    }

    @Test
    void soItIsOfWiderVectors() {
        Random random = new Random(3);
        List<Embedding> wide = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            wide.add(unit(gaussian(random, new float[Embedding.MOST_DIMENSIONS], 1)));
        }
        QuantizedVectors quantized = QuantizedVectors.of(wide);
        for (Embedding query : wide) {
            for (int i = 0; i < wide.size(); i++) {
                double exact = Math.sqrt(wide.get(i).squaredDistance(query));
                assertThat(Math.abs(quantized.distance(i, query) - exact)).isLessThanOrEqualTo(quantized.error(i));
            }
        }
    }

    @Test
    void theErrorIsSmallBesideTheDistancesThatDecide() {
        for (int i = 0; i < COUNT; i++) {
            assertThat(vectors.error(i)).isBetween(1e-4, 0.02);
        }
    }

    @Test
    void aByteIsEnoughForANumberThatIsOneByItself() {
        float[] axis = new float[Embedding.DIMENSIONS];
        axis[7] = -1;
        Embedding embedding = new Embedding(axis);
        QuantizedVectors one = QuantizedVectors.of(List.of(embedding));
        assertThat(one.distance(0, embedding)).isLessThan(1e-6);
    }

    @Test
    void amongTheCandidatesAreAllOfTheNearestAndFewOthers() {
        int more = 0;
        List<Embedding> queries = people(100, 3);
        for (Embedding query : queries) {
            List<Integer> nearest = IntStream.range(0, COUNT)
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> embeddings.get(i).squaredDistance(query)))
                    .limit(5)
                    .toList();
            int[] candidates = vectors.nearestOrMore(query, 5, 2, i -> true);
            assertThat(candidates).contains(nearest.stream().mapToInt(i -> i).toArray());
            more += candidates.length - 5;
        }
        assertThat(more).as("about six a face that is looked for").isLessThan(10 * queries.size());
    }

    @Test
    void whatIsFartherThanWantedIsNoCandidate() {
        Embedding query = people(1, 4).get(0);
        for (int candidate : vectors.nearestOrMore(query, COUNT, 0.9, i -> true)) {
            assertThat(Math.sqrt(embeddings.get(candidate).squaredDistance(query)))
                    .isLessThan(0.9 + 0.04);
        }
        assertThat(vectors.nearestOrMore(query, 5, 0, i -> true)).isEmpty();
        assertThat(QuantizedVectors.of(List.of()).nearestOrMore(query, 5, 2, i -> true))
                .isEmpty();
    }
}
