package org.kith.engine.neighbours;

import java.util.Arrays;
import java.util.List;
import org.kith.engine.model.Embedding;

/**
 * The dot products of all pairs of vectors, a few rows at a time: of 10,000 faces there are 50 million pairs, which nobody
 * should keep. Vectors lie side by side, one array a dimension, so that the JIT makes vector instructions of the inner
 * loop. Thread-safe.
 */
public final class PairwiseProducts {

    /** Columns summed at once: with the rows they stay in the first-level cache. */
    private static final int BLOCK = 1024;

    /** Rows for which a column is read once. */
    private static final int ROWS = 4;

    private final float[][] columns;
    private final int count;

    /** @param vectors of one length */
    public PairwiseProducts(float[][] vectors) {
        this.count = vectors.length;
        this.columns = new float[count == 0 ? 0 : vectors[0].length][count];
        for (int i = 0; i < count; i++) {
            for (int d = 0; d < columns.length; d++) {
                columns[d][i] = vectors[i][d];
            }
        }
    }

    public static PairwiseProducts of(List<Embedding> embeddings) {
        return new PairwiseProducts(embeddings.stream().map(Embedding::toArray).toArray(float[][]::new));
    }

    /** Takes the products of one vector with those that come after it. */
    @FunctionalInterface
    public interface RowConsumer {

        /** @param products of {@code row} with vector {@code j} at {@code j}, for j above {@code row}; reused afterwards */
        void accept(int row, float[] products);
    }

    /** Each pair once, row by row. */
    public void forEachRow(RowConsumer consumer) {
        float[][] products = new float[ROWS][count];
        for (int first = 0; first < count; first += ROWS) {
            int rows = Math.min(ROWS, count - first);
            for (int from = first; from < count; from += BLOCK) {
                multiply(first, from, Math.min(count, from + BLOCK), products);
            }
            for (int r = 0; r < rows; r++) {
                consumer.accept(first + r, products[r]);
            }
        }
    }

    private void multiply(int first, int from, int to, float[][] products) {
        for (float[] row : products) {
            Arrays.fill(row, from, to, 0);
        }
        int last = count - 1;
        for (float[] column : columns) {
            // Past the last row the last is computed again, and not read.
            float f0 = column[first];
            float f1 = column[Math.min(first + 1, last)];
            float f2 = column[Math.min(first + 2, last)];
            float f3 = column[Math.min(first + 3, last)];
            addUp(column, from, to, f0, products[0]);
            addUp(column, from, to, f1, products[1]);
            addUp(column, from, to, f2, products[2]);
            addUp(column, from, to, f3, products[3]);
        }
    }

    private static void addUp(float[] column, int from, int to, float factor, float[] sums) {
        for (int j = from; j < to; j++) {
            sums[j] += factor * column[j];
        }
    }
}
