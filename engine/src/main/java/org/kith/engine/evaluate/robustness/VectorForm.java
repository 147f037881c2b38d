package org.kith.engine.evaluate.robustness;

import java.util.Arrays;
import java.util.List;
import org.kith.engine.model.Embedding;

/**
 * How an embedding is kept: with how many of its numbers, in how many bits. Those of a projected network are ordered by how much of the spread of
 * the network's outputs they hold (docs/decisions/0012), so that the first 64 are the best 64; the rest is made good by
 * normalising.
 *
 * @param dimensions the first so many numbers
 * @param int8 a byte each, in parts of the largest
 */
record VectorForm(int dimensions, boolean int8) {

    /** As the store has it. */
    static VectorForm stored(int dimensions) {
        return new VectorForm(dimensions, false);
    }

    /** Of embeddings of so many numbers. */
    static List<VectorForm> all(int dimensions) {
        return List.of(
                new VectorForm(64, false),
                new VectorForm(96, false),
                stored(dimensions),
                new VectorForm(dimensions, true));
    }

    Condition condition() {
        return new Condition(int8 ? "dimensions, int8" : Condition.DIMENSIONS, String.valueOf(dimensions));
    }

    /** Of norm 1, with what is lost lost. */
    float[] of(Embedding embedding) {
        float[] values = Arrays.copyOf(embedding.toArray(), dimensions);
        return normalised(int8 ? rounded(values) : values);
    }

    /** What a byte a number keeps; the scale is not kept, since only directions count. */
    private static float[] rounded(float[] values) {
        float largest = 0;
        for (float v : values) {
            largest = Math.max(largest, Math.abs(v));
        }
        float[] rounded = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            rounded[i] = Math.round(values[i] / largest * Byte.MAX_VALUE);
        }
        return rounded;
    }

    private static float[] normalised(float[] values) {
        double square = 0;
        for (float v : values) {
            square += (double) v * v;
        }
        float norm = (float) Math.sqrt(square);
        float[] unit = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            unit[i] = values[i] / norm;
        }
        return unit;
    }
}
