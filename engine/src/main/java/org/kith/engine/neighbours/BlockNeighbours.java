package org.kith.engine.neighbours;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.kith.engine.neighbours.NeighbourGraph.Reach;

/**
 * Parts of a {@link NeighbourGraph} of more vectors than one computer compares: of each pair of blocks the neighbours that they
 * are to each other, which {@linkplain #nearest together} are the same graph, bit for bit.
 *
 * @param index of a vector among all
 * @param others its nearest among those it was compared with, ascending
 * @param similarities a·b with each of them; the arrays are not copied
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; many
public record BlockNeighbours(int index, int[] others, float[] similarities) implements Serializable {

    /**
     * Vectors that follow one another among all.
     *
     * @param first the index of the first of them
     * @param vectors of norm 1; not copied
     */
    @SuppressWarnings("ArrayRecordComponent") // as above
    public record Block(int first, float[][] vectors) implements Serializable {}

    /**
     * Compares all of one block with all of another, or those of a block with each other.
     *
     * @param a not behind b
     * @return of all vectors of both that have a neighbour
     */
    public static List<BlockNeighbours> between(Block a, Block b, Reach reach) {
        boolean same = a.first() == b.first();
        float least = (float) (1 - reach.neighbourCosineDistance());
        Nearest[] ofA = nearest(a, reach);
        Nearest[] ofB = same ? ofA : nearest(b, reach);
        SimilarityRows rows = new SimilarityRows(ColumnBlocks.of(a.vectors()), ColumnBlocks.of(b.vectors()));
        for (int from = 0; from < ofA.length; from += SimilarityRows.AT_ONCE) {
            int count = Math.min(SimilarityRows.AT_ONCE, ofA.length - from);
            rows.forEachBlock(from, count, same ? from : 0, (row, first, similarities, places) -> {
                for (int i = same ? Math.max(0, row + 1 - first) : 0; i < places; i++) {
                    if (similarities[i] >= least) {
                        ofA[row].offer(b.first() + first + i, similarities[i]);
                        ofB[first + i].offer(a.first() + row, similarities[i]);
                    }
                }
            });
        }
        List<BlockNeighbours> found = new ArrayList<>();
        add(a, ofA, found);
        if (!same) {
            add(b, ofB, found);
        }
        return found;
    }

    private static Nearest[] nearest(Block block, Reach reach) {
        return IntStream.range(0, block.vectors().length)
                .mapToObj(i -> new Nearest(reach.most()))
                .toArray(Nearest[]::new);
    }

    private static void add(Block block, Nearest[] nearest, List<BlockNeighbours> found) {
        for (int i = 0; i < nearest.length; i++) {
            if (nearest[i].least() > Float.NEGATIVE_INFINITY || nearest[i].kept().length > 0) {
                found.add(of(block.first() + i, nearest[i]));
            }
        }
    }

    private static BlockNeighbours of(int index, Nearest nearest) {
        long[] kept = nearest.kept();
        int[] others = new int[kept.length];
        float[] similarities = new float[kept.length];
        for (int i = 0; i < kept.length; i++) {
            others[i] = Nearest.index(kept[i]);
            similarities[i] = Nearest.similarity(kept[i]);
        }
        return new BlockNeighbours(index, others, similarities);
    }

    /** The nearest of what was found in two comparisons of one vector with different others. */
    public BlockNeighbours nearest(BlockNeighbours more, int most) {
        Nearest nearest = new Nearest(most);
        for (BlockNeighbours some : List.of(this, more)) {
            for (int i = 0; i < some.others.length; i++) {
                nearest.offer(some.others[i], some.similarities[i]);
            }
        }
        return of(index, nearest);
    }

    /** The whole graph. */
    public static NeighbourGraph graph(int size, Iterable<BlockNeighbours> all) {
        int[][] neighbours = new int[size][0];
        float[][] similarities = new float[size][0];
        for (BlockNeighbours one : all) {
            neighbours[one.index] = one.others;
            similarities[one.index] = one.similarities;
        }
        return new NeighbourGraph(neighbours, similarities);
    }
}
