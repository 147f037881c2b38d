package org.kith.engine.convert.int8;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.engine.model.ValueRange;

final class TailValuesTest {

    private static final int COUNT = 20_000;

    @ParameterizedTest
    @ValueSource(doubles = {90, 99.9, 99.97, 99.999, 100})
    void theRangeIsThatOfAllNumbersSorted(double percentile) {
        Random random = new Random(7);
        float[] numbers = new float[COUNT];
        for (int i = 0; i < COUNT; i++) {
            numbers[i] = (float) (random.nextGaussian() * random.nextGaussian() + 0.1);
        }

        TailValues tails = new TailValues(COUNT, percentile);
        tails.add(Arrays.copyOf(numbers, COUNT / 3));
        tails.add(Arrays.copyOfRange(numbers, COUNT / 3, COUNT));

        ValueRange range = tails.range();
        assertThat(range.low()).isCloseTo(percentile(numbers, 100 - percentile), within(1e-5f));
        assertThat(range.high()).isCloseTo(percentile(numbers, percentile), within(1e-5f));
    }

    @ParameterizedTest
    @ValueSource(doubles = {99, 100})
    void ofOneNumberTheRangeIsThat(double percentile) {
        TailValues tails = new TailValues(1, percentile);
        tails.add(new float[] {-3});

        assertThat(tails.range()).isEqualTo(new ValueRange(-3, -3));
    }

    /** The plain way. */
    private static float percentile(float[] numbers, double percentile) {
        float[] sorted = numbers.clone();
        Arrays.sort(sorted);
        double rank = percentile / 100 * (sorted.length - 1);
        int below = (int) Math.floor(rank);
        int above = Math.min(below + 1, sorted.length - 1);
        return (float) (sorted[below] + (rank - below) * (sorted[above] - sorted[below]));
    }
}
