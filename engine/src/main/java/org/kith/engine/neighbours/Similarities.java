package org.kith.engine.neighbours;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * How similar one vector is to each of many: they lie side by side, as in {@link SimilarityRows}.
 * Thread-safe.
 */
public final class Similarities {

    private final ColumnBlocks columns;

    /** @param vectors all of one length */
    public Similarities(float[][] vectors) {
        this.columns = ColumnBlocks.of(vectors);
    }

    /** a·b with each of them, in their order. */
    public float[] of(float[] vector) {
        float[] similarities = new float[columns.size()];
        float[] padded = Arrays.copyOf(vector, columns.paddedDimensions());
        float[] sums = new float[Math.min(ColumnBlocks.WIDTH, columns.size())];
        for (int b = 0; b < columns.blocks(); b++) {
            int first = ColumnBlocks.first(b);
            int width = Math.min(ColumnBlocks.WIDTH, columns.size() - first);
            Arrays.fill(sums, 0);
            float[][] block = columns.block(b);
            for (int d = 0; d < block.length; d += ColumnBlocks.DIMENSIONS_STEP) {
                SimilarityRows.addProducts(block, d, padded, sums, width);
            }
            System.arraycopy(sums, 0, similarities, first, width);
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
        float[] most = new float[rank];
        Arrays.fill(most, Float.NEGATIVE_INFINITY);
        float[] similarities = of(vector);
        keepMost(similarities, similarities.length, counts, most);
        return most[rank - 1];
    }

    /**
     * Puts the most similar ones into their places among those of before.
     *
     * @param places how many there are to look at
     * @param counts of which places
     * @param most descending; filled with negative infinity before the first
     */
    static void keepMost(float[] similarities, int places, IntPredicate counts, float[] most) {
        int last = most.length - 1;
        for (int i = 0; i < places; i++) {
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
    }
}
