package org.kith.engine.neighbours;

import java.util.Arrays;
import java.util.List;
import org.kith.engine.model.Embedding;

/**
 * Rows of the matrix of all similarities a·b. The embeddings lie side by side, one array a dimension, so that a row is as
 * many runs over consecutive numbers, which the JIT turns into vector instructions; four rows share what is loaded, and all rows
 * of a call what is in the second-level cache. Confined to a thread; several share the columns.
 */
final class SimilarityRows {

    /** Rows computed together: enough of them, and memory is no longer what it waits for. */
    static final int AT_ONCE = 16;

    private static final int TOGETHER = 4;

    /** Columns of a block: what four rows of sums take stays in the first-level cache. */
    private static final int BLOCK = 1024;

    private final float[][] left;
    private final float[][] columns;
    private final int size;
    private final float[][] rows;

    /**
     * Over vectors of any length.
     *
     * @param columns one array a dimension, read only
     * @param size how many vectors there are
     */
    SimilarityRows(float[][] columns, int size) {
        this(columns, columns, size);
    }

    /**
     * Of vectors with others.
     *
     * @param left one array a dimension: the vectors whose rows are computed
     * @param columns one array a dimension: those they are compared with
     * @param size how many of these there are
     */
    SimilarityRows(float[][] left, float[][] columns, int size) {
        this.left = left;
        this.size = size;
        this.columns = columns;
        this.rows = new float[AT_ONCE][size];
    }

    /** One array a dimension. */
    static float[][] columns(float[][] vectors, int dimensions) {
        float[][] columns = new float[dimensions][vectors.length];
        for (int i = 0; i < vectors.length; i++) {
            for (int d = 0; d < dimensions; d++) {
                columns[d][i] = vectors[i][d];
            }
        }
        return columns;
    }

    static float[][] columns(List<Embedding> embeddings) {
        int dimensions = embeddings.isEmpty() ? 0 : embeddings.get(0).dimensions();
        float[][] columns = new float[dimensions][embeddings.size()];
        float[] values = new float[dimensions];
        for (int i = 0; i < embeddings.size(); i++) {
            embeddings.get(i).copyTo(values, 0);
            for (int d = 0; d < values.length; d++) {
                columns[d][i] = values[d];
            }
        }
        return columns;
    }

    /**
     * The similarities of {@code count} vectors, at most {@value #AT_ONCE}, with {@code firstColumn} and all after it;
     * those before are 0. Overwritten by the next call.
     */
    float[][] compute(int from, int count, int firstColumn) {
        for (int r = 0; r < count; r++) {
            Arrays.fill(rows[r], 0);
        }
        int last = from + count - 1;
        for (int start = firstColumn; start < size; start += BLOCK) {
            int end = Math.min(size, start + BLOCK);
            for (int r = 0; r < count; r += TOGETHER) {
                for (int d = 0; d < columns.length; d++) {
                    float[] factors = left[d];
                    addProducts(
                            columns[d],
                            r,
                            start,
                            end,
                            factors[from + r],
                            factors[Math.min(from + r + 1, last)],
                            factors[Math.min(from + r + 2, last)],
                            factors[Math.min(from + r + 3, last)]);
                }
            }
        }
        return rows;
    }

    private void addProducts(float[] column, int row, int start, int end, float a, float b, float c, float d) {
        float[] rowA = rows[row];
        float[] rowB = rows[row + 1];
        float[] rowC = rows[row + 2];
        float[] rowD = rows[row + 3];
        for (int i = start; i < end; i++) {
            float value = column[i];
            rowA[i] += a * value;
            rowB[i] += b * value;
            rowC[i] += c * value;
            rowD[i] += d * value;
        }
    }
}
