package org.kith.engine.neighbours;

import java.util.Arrays;
import java.util.List;
import org.kith.engine.model.Embedding;

/**
 * Rows of the matrix of all similarities a·b. The embeddings lie side by side, one array a dimension, so that a row is
 * 128 runs over consecutive numbers, which the JIT turns into vector instructions; four rows share what is loaded.
 */
final class SimilarityRows {

    /** Rows computed together. */
    static final int AT_ONCE = 4;

    /** Columns of a block: what four rows of sums take stays in the first-level cache. */
    private static final int BLOCK = 1024;

    private final float[][] columns;
    private final int size;
    private final float[][] rows;

    SimilarityRows(List<Embedding> embeddings) {
        this(columns(embeddings), embeddings.size());
    }

    /**
     * Over vectors of any length.
     *
     * @param columns one array a dimension, read only
     * @param size how many vectors there are
     */
    SimilarityRows(float[][] columns, int size) {
        this.size = size;
        this.columns = columns;
        this.rows = new float[AT_ONCE][size];
    }

    private static float[][] columns(List<Embedding> embeddings) {
        float[][] columns = new float[Embedding.DIMENSIONS][embeddings.size()];
        float[] values = new float[Embedding.DIMENSIONS];
        for (int i = 0; i < embeddings.size(); i++) {
            embeddings.get(i).copyTo(values, 0);
            for (int d = 0; d < values.length; d++) {
                columns[d][i] = values[d];
            }
        }
        return columns;
    }

    /** The similarities of {@code count} embeddings with all; overwritten by the next call. */
    float[][] compute(int from, int count) {
        return compute(from, count, 0);
    }

    /** As {@link #compute(int, int)}, but only the similarities with {@code firstColumn} and all after it; those before are 0. */
    float[][] compute(int from, int count, int firstColumn) {
        for (int r = 0; r < count; r++) {
            Arrays.fill(rows[r], 0);
        }
        int last = from + count - 1;
        for (int start = firstColumn; start < size; start += BLOCK) {
            int end = Math.min(size, start + BLOCK);
            for (float[] column : columns) {
                addProducts(
                        column,
                        start,
                        end,
                        column[from],
                        column[Math.min(from + 1, last)],
                        column[Math.min(from + 2, last)],
                        column[Math.min(from + 3, last)]);
            }
        }
        return rows;
    }

    private void addProducts(float[] column, int start, int end, float a, float b, float c, float d) {
        float[] rowA = rows[0];
        float[] rowB = rows[1];
        float[] rowC = rows[2];
        float[] rowD = rows[3];
        for (int i = start; i < end; i++) {
            float value = column[i];
            rowA[i] += a * value;
            rowB[i] += b * value;
            rowC[i] += c * value;
            rowD[i] += d * value;
        }
    }
}
