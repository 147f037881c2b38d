package org.kith.engine.neighbours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairwiseProductsTest {

    /** Around the sizes at which a block of rows or of columns is full. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 9, 1023, 1024, 1026})
    void everyPairComesOnceWithTheProductOfThePlainLoop(int count) {
        Random random = new Random(count);
        float[][] vectors = new float[count][8];
        for (float[] vector : vectors) {
            for (int d = 0; d < vector.length; d++) {
                vector[d] = random.nextFloat() - 0.5f;
            }
        }
        int[] rows = new int[1];
        new PairwiseProducts(vectors).forEachRow((row, products) -> {
            assertThat(row).isEqualTo(rows[0]++);
            for (int j = row + 1; j < count; j++) {
                double expected = 0;
                for (int d = 0; d < 8; d++) {
                    expected += (double) vectors[row][d] * vectors[j][d];
                }
                if (Math.abs(products[j] - expected) > 1e-5) {
                    assertThat((double) products[j]).as(row + ", " + j).isEqualTo(expected, within(1e-5));
                }
            }
        });
        assertThat(rows[0]).isEqualTo(count);
    }
}
