package org.kith.engine.neighbours;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.kith.engine.model.Embedding;

/**
 * The graph of nearest neighbours of a list of embeddings, and how crowded it is around each.
 *
 * <p>Exact: every embedding is compared with every other, n² · 128 multiply-adds. Memory is linear: the embeddings twice, and
 * {@code most} neighbours an embedding. Immutable.
 */
public final class NeighbourGraph {

    private final int[][] neighbours;
    private final int[] near;

    private NeighbourGraph(int[][] neighbours, int[] near) {
        this.neighbours = neighbours;
        this.near = near;
    }

    /**
     * What counts as a neighbour.
     *
     * @param most how many neighbours an embedding keeps, the nearest
     * @param neighbourCosineDistance farther ones are no neighbours
     * @param nearCosineDistance everything up to here is counted by {@link #near}, neighbour or not
     */
    public record Reach(int most, double neighbourCosineDistance, double nearCosineDistance) {}

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
        int n = embeddings.size();
        int[][] neighbours = new int[count][];
        int[] near = new int[count];
        float neighbourSimilarity = (float) (1 - reach.neighbourCosineDistance());
        float nearSimilarity = (float) (1 - reach.nearCosineDistance());
        SimilarityRows rows = new SimilarityRows(embeddings);
        Nearest nearest = new Nearest(reach.most());
        for (int from = 0; from < count; from += SimilarityRows.AT_ONCE) {
            if (!goOn.getAsBoolean()) {
                throw new CancellationException();
            }
            int together = Math.min(SimilarityRows.AT_ONCE, count - from);
            float[][] similarities = rows.compute(from, together);
            for (int r = 0; r < together; r++) {
                int self = from + r;
                float[] row = similarities[r];
                for (int i = 0; i < n; i++) {
                    if (row[i] >= nearSimilarity && i != self) {
                        near[self]++;
                    }
                    if (row[i] >= neighbourSimilarity && i != self) {
                        nearest.offer(i, row[i]);
                    }
                }
                neighbours[self] = nearest.take();
            }
        }
        return new NeighbourGraph(neighbours, near);
    }

    /** Embeddings whose neighbours are known. */
    public int size() {
        return near.length;
    }

    /** The nearest neighbours of an embedding by their places in the list, ascending; one may be another's but not the reverse. */
    public int[] neighbours(int index) {
        return neighbours[index].clone();
    }

    /** How many others are near an embedding. */
    public int near(int index) {
        return near[index];
    }
}
