package org.kith.engine.neighbours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairwiseProductsTest {

    /** Around the sizes at which rows or columns are a full block, and of any number of dimensions. */
    @ParameterizedTest
    @CsvSource({
        "0, 8", "1, 8", "2, 8", "63, 8", "64, 8", "65, 8", "1023, 8", "1024, 8", "1025, 8", "2050, 8", "70, 1", "70, 3",
        "70, 4", "70, 5", "70, 130", "1026, 7"
    })
    void everyPairComesOnceWithTheProductOfThePlainLoop(int count, int dimensions) {
        Random random = new Random(count);
        float[][] vectors = new float[count][dimensions];
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
                for (int d = 0; d < dimensions; d++) {
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
