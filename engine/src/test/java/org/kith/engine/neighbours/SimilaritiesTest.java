package org.kith.engine.neighbours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kith.engine.model.Embedding;

class SimilaritiesTest {

    @Test
    void eachIsTheProductOfTheTwo() {
        long seed = 5;
        Random random = new Random(seed);
        float[][] vectors = new float[1061][Embedding.DIMENSIONS];
        for (float[] vector : vectors) {
            for (int d = 0; d < vector.length; d++) {
                vector[d] = random.nextFloat() - 0.5f;
            }
        }
        float[] similarities = new Similarities(vectors).of(vectors[3]);
        assertThat(similarities).hasSize(1061);
        for (int i = 0; i < vectors.length; i++) {
            double plain = 0;
            for (int d = 0; d < Embedding.DIMENSIONS; d++) {
                plain += (double) vectors[i][d] * vectors[3][d];
            }
            assertThat((double) similarities[i]).as("seed %d, %d", seed, i).isCloseTo(plain, within(1e-5));
        }
        assertThat(new Similarities(new float[0][]).of(vectors[0])).isEmpty();
    }
}
