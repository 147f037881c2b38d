package org.kith.engine.neighbours;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Of each vector how similar the tenth or twentieth most similar of others is: what a score is normalised by. Thread-safe. */
public final class RankedSimilarity {

    /** Fewer are compared by one thread: others would cost more than they bring. */
    private static final long MANY_PAIRS = 4_000_000;

    private final ColumnBlocks columns;

    /** @param others of one length, those that vectors are compared with */
    public RankedSimilarity(float[][] others) {
        this.columns = ColumnBlocks.of(others);
    }

    /** With how many others each vector is compared. */
    public int size() {
        return columns.size();
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
        ColumnBlocks left = ColumnBlocks.of(vectors);
        AtomicInteger next = new AtomicInteger();
        Supplier<Boolean> share = () -> {
            SimilarityRows rows = new SimilarityRows(left, columns);
            float[][] most = new float[SimilarityRows.AT_ONCE][rank];
            for (int from = next.getAndAdd(SimilarityRows.AT_ONCE);
                    from < vectors.length;
                    from = next.getAndAdd(SimilarityRows.AT_ONCE)) {
                if (!goOn.getAsBoolean()) {
                    throw new CancellationException();
                }
                int first = from;
                int together = Math.min(SimilarityRows.AT_ONCE, vectors.length - first);
                for (float[] of : most) {
                    Arrays.fill(of, Float.NEGATIVE_INFINITY);
                }
                rows.forEachBlock(
                        first,
                        together,
                        0,
                        (row, column, similarities, places) -> Similarities.keepMost(
                                similarities, places, i -> column + i != own[row], most[row - first]));
                for (int r = 0; r < together; r++) {
                    ranked[first + r] = most[r][rank - 1];
                }
            }
            return true;
        };
        boolean many = (long) vectors.length * size() >= MANY_PAIRS;
        List<Boolean> done = many ? Cores.all(share) : List.of(share.get());
        if (done.isEmpty()) {
            throw new IllegalStateException("no core");
        }
        return ranked;
    }
}
