package org.kith.engine.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.engine.model.Embedding;

class VectorSumTest {

    private static Embedding axis(int dimensions, int axis) {
        float[] values = new float[dimensions];
        values[axis] = 1;
        return new Embedding(values);
    }

    /** Every number counts, the last too. */
    @ParameterizedTest
    @ValueSource(ints = {64, 128, 512})
    void embeddingsOfAnyWidthAreAddedUp(int dimensions) {
        VectorSum sum = new VectorSum();
        sum.add(axis(dimensions, 0));
        sum.add(axis(dimensions, dimensions - 1));

        assertThat(sum.mean()).hasSize(dimensions);
        assertThat(sum.mean()[0]).isEqualTo(0.5);
        assertThat(sum.mean()[dimensions - 1]).isEqualTo(0.5);
        assertThat(sum.direction()[dimensions - 1]).isCloseTo((float) Math.sqrt(0.5), within(1e-6f));
        assertThat(sum.dot(sum.mean())).isCloseTo(1, within(1e-12));
    }
}
