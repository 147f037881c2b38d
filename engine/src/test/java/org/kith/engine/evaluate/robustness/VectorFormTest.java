package org.kith.engine.evaluate.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kith.engine.model.Embedding;

class VectorFormTest {

    private static Embedding random(long seed) {
        Random random = new Random(seed);
        double[] values = random.doubles(Embedding.DIMENSIONS).map(v -> v - 0.5).toArray();
        double norm = Math.sqrt(java.util.Arrays.stream(values).map(v -> v * v).sum());
        float[] unit = new float[values.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = (float) (values[i] / norm);
        }
        return new Embedding(unit);
    }

    @Test
    void everyFormIsOfNormOneAndAsLongAsItSays() {
        for (VectorForm form : VectorForm.all(Embedding.DIMENSIONS)) {
            float[] vector = form.of(random(1));
            double square = 0;
            for (float v : vector) {
                square += v * v;
            }
            assertThat(vector).hasSize(form.dimensions());
            assertThat(square).isEqualTo(1, within(1e-5));
        }
    }

    @Test
    void whatIsStoredIsTheEmbeddingItself() {
        assertThat(VectorForm.stored(Embedding.DIMENSIONS).of(random(2)))
                .containsExactly(random(2).toArray());
    }

    @Test
    void aShorterFormIsTheFirstNumbersInTheSameDirection() {
        float[] whole = random(3).toArray();
        float[] first = new VectorForm(64, false).of(random(3));
        for (int i = 1; i < first.length; i++) {
            assertThat(first[i] / first[0])
                    .isEqualTo(whole[i] / whole[0], within(1e-3f * Math.abs(whole[i] / whole[0])));
        }
    }

    /** A byte a number changes a number by at most half a step of 1/127 of the largest. */
    @Test
    void int8LosesLessThanHalfAStep() {
        float[] whole = random(4).toArray();
        float largest = 0;
        for (float v : whole) {
            largest = Math.max(largest, Math.abs(v));
        }
        float[] rounded = new VectorForm(Embedding.DIMENSIONS, true).of(random(4));
        boolean differs = false;
        for (int i = 0; i < whole.length; i++) {
            assertThat(rounded[i]).isEqualTo(whole[i], within(largest / 127));
            differs |= rounded[i] != whole[i];
        }
        assertThat(differs).isTrue();
    }
}
