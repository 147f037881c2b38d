package org.kith.engine.neighbours;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Of each vector how similar the tenth or twentieth most similar of others is: what a score is normalised by. Thread-safe. */
public final class RankedSimilarity {

    /** Fewer are compared by one thread: others would cost more than they bring. */
    private static final long MANY_PAIRS = 4_000_000;

    private final float[][] columns;
    private final int size;

    /** @param others of one length, those that vectors are compared with */
    public RankedSimilarity(float[][] others) {
        this.size = others.length;
        this.columns = SimilarityRows.columns(others, size == 0 ? 0 : others[0].length);
    }

    /** With how many others each vector is compared. */
    public int size() {
        return size;
    }

    /**
     * Compares all with all others, on all cores: vectors · others · dimensions multiply-adds.
     *
     * @param vectors as long as the others
     * @param own of each vector its place among the others, which is passed over; below 0 if it is none of them
     * @param rank of the others, the most similar being the first
     * @return of each vector the similarity with the other of that rank; negative infinity where there are fewer
     * @throws CancellationException if {@code goOn} says no
     */
    public float[] of(float[][] vectors, int[] own, int rank, BooleanSupplier goOn) {
        float[] ranked = new float[vectors.length];
        float[][] left = SimilarityRows.columns(vectors, columns.length);
        AtomicInteger next = new AtomicInteger();
        Supplier<Boolean> share = () -> {
            SimilarityRows rows = new SimilarityRows(left, columns, size);
            float[] most = new float[rank];
            for (int from = next.getAndAdd(SimilarityRows.AT_ONCE);
                    from < vectors.length;
                    from = next.getAndAdd(SimilarityRows.AT_ONCE)) {
                if (!goOn.getAsBoolean()) {
                    throw new CancellationException();
                }
                int together = Math.min(SimilarityRows.AT_ONCE, vectors.length - from);
                float[][] similarities = rows.compute(from, together, 0);
                for (int r = 0; r < together; r++) {
                    int itself = own[from + r];
                    ranked[from + r] = Similarities.ofRank(similarities[r], i -> i != itself, most);
                }
            }
            return true;
        };
        boolean many = (long) vectors.length * size >= MANY_PAIRS;
        List<Boolean> done = many ? Cores.all(share) : List.of(share.get());
        if (done.isEmpty()) {
            throw new IllegalStateException("no core");
        }
        return ranked;
    }
}
