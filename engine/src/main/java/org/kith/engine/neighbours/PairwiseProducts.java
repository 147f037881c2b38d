package org.kith.engine.neighbours;

import java.util.List;
import org.kith.engine.model.Embedding;

/**
 * The dot products of all pairs of vectors, a few rows at a time: of 10,000 faces there are 50 million pairs, which nobody
 * should keep. Thread-safe.
 */
public final class PairwiseProducts {

    private final ColumnBlocks columns;

    /** @param vectors of one length */
    public PairwiseProducts(float[][] vectors) {
        this.columns = ColumnBlocks.of(vectors);
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
        int count = columns.size();
        SimilarityRows rows = new SimilarityRows(columns);
        float[][] products = new float[Math.min(SimilarityRows.AT_ONCE, count)][count];
        for (int from = 0; from < count; from += SimilarityRows.AT_ONCE) {
            int first = from;
            int together = Math.min(SimilarityRows.AT_ONCE, count - first);
            rows.forEachBlock(
                    first,
                    together,
                    first,
                    (row, column, some, places) -> System.arraycopy(some, 0, products[row - first], column, places));
            for (int r = 0; r < together; r++) {
                consumer.accept(first + r, products[r]);
            }
        }
    }
}
