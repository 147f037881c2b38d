package org.kith.engine.neighbours;

import java.util.List;
import org.kith.engine.model.Embedding;

/**
 * The dot products of all pairs of vectors, a few rows at a time: of 10,000 faces there are 50 million pairs, which nobody
 * should keep. Thread-safe.
 */
public final class PairwiseProducts {

    private final float[][] columns;
    private final int count;

    /** @param vectors of one length */
    public PairwiseProducts(float[][] vectors) {
        this.count = vectors.length;
        this.columns = SimilarityRows.columns(vectors, count == 0 ? 0 : vectors[0].length);
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
        SimilarityRows rows = new SimilarityRows(columns, count);
        for (int first = 0; first < count; first += SimilarityRows.AT_ONCE) {
            int together = Math.min(SimilarityRows.AT_ONCE, count - first);
            float[][] products = rows.compute(first, together, first);
            for (int r = 0; r < together; r++) {
                consumer.accept(first + r, products[r]);
            }
        }
    }
}
