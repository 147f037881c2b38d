package org.kith.engine.neighbours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankedSimilarityTest {

    private static final int RANK = 5;

    private static float[][] random(int count, Random random) {
        float[][] vectors = new float[count][8];
        for (float[] vector : vectors) {
            for (int d = 0; d < vector.length; d++) {
                vector[d] = random.nextFloat() - 0.5f;
            }
        }
        return vectors;
    }

    /** Around the sizes at which a block of rows or of columns is full; every other vector is one of the others. */
    @ParameterizedTest
    @ValueSource(ints = {0, 4, 5, 6, 1023, 1025, 3000})
    void isThatOfTheOtherOfThisRank(int count) {
        Random random = new Random(count);
        float[][] others = random(count, random);
        float[][] vectors = random(33, random);
        int[] own = new int[vectors.length];
        for (int i = 0; i < own.length; i++) {
            own[i] = i % 2 == 0 && i < count ? i : -1;
            vectors[i] = own[i] < 0 ? vectors[i] : others[i];
        }
        float[] ranked = new RankedSimilarity(others).of(vectors, own, RANK, () -> true);
        for (int i = 0; i < vectors.length; i++) {
            int row = i;
            double[] sorted = IntStream.range(0, count)
                    .filter(other -> other != own[row])
                    .mapToDouble(other -> product(vectors[row], others[other]))
                    .sorted()
                    .toArray();
            if (sorted.length < RANK) {
                assertThat(ranked[i]).isEqualTo(Float.NEGATIVE_INFINITY);
            } else {
                assertThat((double) ranked[i]).isCloseTo(sorted[sorted.length - RANK], within(1e-5));
            }
        }
    }

    private static double product(float[] a, float[] b) {
        double product = 0;
        for (int d = 0; d < a.length; d++) {
            product += (double) a[d] * b[d];
        }
        return product;
    }

    @Test
    void whoeverIsStoppedEnds() {
        float[][] vectors = random(3, new Random(1));
        int[] own = new int[vectors.length];
        Arrays.fill(own, -1);
        assertThatThrownBy(() -> new RankedSimilarity(vectors).of(vectors, own, RANK, () -> false))
                .isInstanceOf(CancellationException.class);
    }
}
