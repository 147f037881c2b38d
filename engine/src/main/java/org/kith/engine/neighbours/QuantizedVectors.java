package org.kith.engine.neighbours;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.kith.engine.model.Embedding;

/**
 * Embeddings at a byte a number, to be searched in memory: of 128 numbers as many bytes, a scale and an error, 136
 * bytes instead of 540. A number is its byte times the scale of its vector, the largest number being {@value Byte#MAX_VALUE}.
 *
 * <p>Nothing is lost by it: a distance by the bytes is wrong by at most the vector's own error, so {@link #nearestOrMore} gives
 * every one of the nearest, and whoever has the exact numbers compares those few. Immutable.
 */
public final class QuantizedVectors {

    /** For what is lost where numbers of 32 bits are computed with: a thousand times the rounding of one. */
    private static final double ROUNDING = 1e-6;

    /** One vector after the other. */
    private final byte[] numbers;

    private final float[] scales;
    private final float[] errors;

    private final int dimensions;

    private QuantizedVectors(int size, int dimensions) {
        this.dimensions = dimensions;
        this.numbers = new byte[Math.multiplyExact(size, dimensions)];
        this.scales = new float[size];
        this.errors = new float[size];
    }

    /** In the same order; of one model. */
    public static QuantizedVectors of(List<Embedding> embeddings) {
        int dimensions = embeddings.isEmpty() ? 0 : embeddings.get(0).dimensions();
        QuantizedVectors vectors = new QuantizedVectors(embeddings.size(), dimensions);
        float[] values = new float[dimensions];
        for (int i = 0; i < embeddings.size(); i++) {
            embeddings.get(i).copyTo(values, 0);
            vectors.put(i, values);
        }
        return vectors;
    }

    private void put(int index, float[] values) {
        float largest = 0;
        for (float v : values) {
            largest = Math.max(largest, Math.abs(v));
        }
        float scale = largest / Byte.MAX_VALUE;
        int from = index * dimensions;
        double squaredError = 0;
        for (int d = 0; d < dimensions; d++) {
            numbers[from + d] = (byte) Math.round(values[d] / scale);
            double lost = values[d] - (double) numbers[from + d] * scale;
            squaredError += lost * lost;
        }
        scales[index] = scale;
        errors[index] = (float) (Math.sqrt(squaredError) + ROUNDING);
    }

    public int size() {
        return scales.length;
    }

    /**
     * ‖a − b‖, 0..2, not squared, within {@link #error} of the exact one.
     *
     * @param index of a vector here
     */
    public double distance(int index, Embedding other) {
        return distance(index, other.toArray());
    }

    private double distance(int index, float[] other) {
        int from = index * dimensions;
        float scale = scales[index];
        double sum = 0;
        for (int d = 0; d < dimensions; d++) {
            double difference = (double) numbers[from + d] * scale - other[d];
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }

    /** The most by which a distance to this vector is wrong, by the triangle inequality: about 0.008. */
    public double error(int index) {
        return errors[index];
    }

    /**
     * The vectors that may be among the nearest ones of another: those that are, and the few that cannot be told from them.
     *
     * @param count how many are looked for
     * @param maxDistance farther ones are not looked for; not squared
     * @param wanted indices of vectors that are looked for, the others are passed over
     * @return ascending indices
     */
    public int[] nearestOrMore(Embedding other, int count, double maxDistance, IntPredicate wanted) {
        float[] values = other.toArray();
        double[] distances = new double[size()];
        double[] atMost = new double[size()];
        for (int i = 0; i < size(); i++) {
            distances[i] = wanted.test(i) ? distance(i, values) : Double.POSITIVE_INFINITY;
            atMost[i] = distances[i] + errors[i];
        }
        Arrays.sort(atMost);
        double limit = count < size() ? Math.min(maxDistance, atMost[count - 1]) : maxDistance;
        int[] found = new int[size()];
        int places = 0;
        for (int i = 0; i < size(); i++) {
            if (distances[i] - errors[i] <= limit) {
                found[places++] = i;
            }
        }
        return Arrays.copyOf(found, places);
    }
}
