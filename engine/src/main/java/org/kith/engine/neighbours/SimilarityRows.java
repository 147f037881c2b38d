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
        this.size = embeddings.size();
        this.columns = new float[Embedding.DIMENSIONS][size];
        this.rows = new float[AT_ONCE][size];
        float[] values = new float[Embedding.DIMENSIONS];
        for (int i = 0; i < size; i++) {
            embeddings.get(i).copyTo(values, 0);
            for (int d = 0; d < values.length; d++) {
                columns[d][i] = values[d];
            }
        }
    }

    /** The similarities of {@code count} embeddings with all; overwritten by the next call. */
    float[][] compute(int from, int count) {
        for (int r = 0; r < count; r++) {
            Arrays.fill(rows[r], 0);
        }
        int last = from + count - 1;
        for (int start = 0; start < size; start += BLOCK) {
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
