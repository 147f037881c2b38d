package org.kith.engine.neighbours;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.kith.engine.model.Embedding;

/**
 * The graph of nearest neighbours of a list of embeddings.
 *
 * <p>Exact: every pair is compared, n² / 2 · 128 multiply-adds on all cores. Memory is linear: the embeddings twice, and
 * for each core {@code most} neighbours an embedding. Immutable.
 */
public final class NeighbourGraph {

    /** Fewer are compared by one thread: others would cost more than they bring. */
    private static final long MANY_PAIRS = 4_000_000;

    private final int[][] neighbours;
    private final float[][] similarities;

    /** @param similarities beside each neighbour; not copied */
    NeighbourGraph(int[][] neighbours, float[][] similarities) {
        this.neighbours = neighbours;
        this.similarities = similarities;
    }

    /**
     * What counts as a neighbour.
     *
     * @param most how many neighbours an embedding keeps, the nearest
     * @param neighbourCosineDistance farther ones are no neighbours
     */
    public record Reach(int most, double neighbourCosineDistance) {}

    /**
     * Compares all with all.
     *
     * @param goOn asked now and then
     * @throws CancellationException if it says no
     */
    public static NeighbourGraph of(List<Embedding> embeddings, Reach reach, BooleanSupplier goOn) {
        return ofFirst(embeddings.size(), embeddings, reach, goOn);
    }

    /**
     * Compares the first {@code count} with all: what new embeddings cost beside those that were there before.
     *
     * @throws CancellationException if {@code goOn} says no
     */
    public static NeighbourGraph ofFirst(int count, List<Embedding> embeddings, Reach reach, BooleanSupplier goOn) {
        ColumnBlocks columns = ColumnBlocks.of(embeddings);
        AtomicInteger next = new AtomicInteger();
        Supplier<NeighbourCount> share = () -> {
            SimilarityRows rows = new SimilarityRows(columns);
            NeighbourCount found = new NeighbourCount(count, reach);
            for (int from = next.getAndAdd(SimilarityRows.AT_ONCE);
                    from < count;
                    from = next.getAndAdd(SimilarityRows.AT_ONCE)) {
                if (!goOn.getAsBoolean()) {
                    throw new CancellationException();
                }
                rows.forEachBlock(from, Math.min(SimilarityRows.AT_ONCE, count - from), from, found::look);
            }
            return found;
        };
        boolean many = (long) count * embeddings.size() >= MANY_PAIRS;
        NeighbourCount all = (many ? Cores.all(share) : List.of(share.get()))
                .stream().reduce(NeighbourCount::plus).orElseThrow();
        return all.toGraph();
    }

    /** Embeddings whose neighbours are known. */
    public int size() {
        return neighbours.length;
    }

    /**
     * The nearest neighbours of an embedding by their places in the list, ascending; one may be another's but not the
     * reverse.
     */
    public int[] neighbours(int index) {
        return neighbours[index].clone();
    }

    /** a·b with each of {@link #neighbours}, in their order. */
    public float[] similarities(int index) {
        return similarities[index].clone();
    }
}
