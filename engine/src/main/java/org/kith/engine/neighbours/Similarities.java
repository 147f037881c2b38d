package org.kith.engine.neighbours;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * How similar one vector is to each of many: they lie side by side, one array a dimension, as in {@link SimilarityRows}.
 * Thread-safe.
 */
public final class Similarities {

    private final float[][] columns;
    private final int size;

    /** @param vectors all of one length */
    public Similarities(float[][] vectors) {
        this.size = vectors.length;
        this.columns = SimilarityRows.columns(vectors, size == 0 ? 0 : vectors[0].length);
    }

    /** a·b with each of them, in their order. */
    public float[] of(float[] vector) {
        float[] similarities = new float[size];
        for (int d = 0; d < columns.length; d++) {
            addProducts(columns[d], vector[d], similarities);
        }
        return similarities;
    }

    /**
     * The one of a rank among those that count, the most similar being the first.
     *
     * @param counts of which places; asked only of those that may matter
     * @return negative infinity where fewer count
     */
    public float ofRank(float[] vector, int rank, IntPredicate counts) {
        return ofRank(of(vector), counts, new float[rank]);
    }

    /** @param most is overwritten: the most similar ones, descending, as many as the rank */
    static float ofRank(float[] similarities, IntPredicate counts, float[] most) {
        Arrays.fill(most, Float.NEGATIVE_INFINITY);
        int last = most.length - 1;
        for (int i = 0; i < similarities.length; i++) {
            float similarity = similarities[i];
            if (similarity > most[last] && counts.test(i)) {
                int place = last;
                while (place > 0 && most[place - 1] < similarity) {
                    most[place] = most[place - 1];
                    place--;
                }
                most[place] = similarity;
            }
        }
        return most[last];
    }

    private static void addProducts(float[] column, float factor, float[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += factor * column[i];
        }
    }
}
