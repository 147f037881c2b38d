package org.kith.engine.neighbours;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.kith.engine.neighbours.NeighbourGraph.Reach;

/** What one thread has found of the neighbours of the first vectors of a list: each pair once, for both of the two. */
final class NeighbourCount {

    private final int count;
    private final int most;
    private final float neighbourSimilarity;
    private final @Nullable Nearest[] nearest;

    /** Of each vector how similar another has to be to be kept: looked at for every pair, so that it lies in one array. */
    private final float[] least;

    /** @param count of vectors whose neighbours are wanted */
    NeighbourCount(int count, Reach reach) {
        this.count = count;
        this.most = reach.most();
        this.neighbourSimilarity = (float) (1 - reach.neighbourCosineDistance());
        this.nearest = new @Nullable Nearest[count];
        this.least = new float[count];
        Arrays.fill(least, neighbourSimilarity);
    }

    /**
     * Looks at a part of its row; only at those after {@code self}.
     *
     * @param first the index of the first of those it is compared with
     * @param places how many of the similarities there are
     */
    void look(int self, int first, float[] similarities, int places) {
        for (int i = Math.max(0, self + 1 - first); i < places; i++) {
            float similarity = similarities[i];
            if (similarity >= neighbourSimilarity) {
                int other = first + i;
                offer(self, other, similarity);
                if (other < count) {
                    offer(other, self, similarity);
                }
            }
        }
    }

    private void offer(int self, int other, float similarity) {
        if (similarity >= least[self]) {
            Nearest own = nearestOf(self);
            own.offer(other, similarity);
            least[self] = Math.max(neighbourSimilarity, own.least());
        }
    }

    private Nearest nearestOf(int self) {
        Nearest own = nearest[self];
        if (own == null) {
            own = new Nearest(most);
            nearest[self] = own;
        }
        return own;
    }

    NeighbourCount plus(NeighbourCount others) {
        for (int i = 0; i < count; i++) {
            Nearest theirs = others.nearest[i];
            if (theirs != null) {
                nearestOf(i).offerAll(theirs);
            }
        }
        return this;
    }

    NeighbourGraph toGraph() {
        int[][] neighbours = new int[count][];
        float[][] similarities = new float[count][];
        for (int i = 0; i < count; i++) {
            Nearest own = nearest[i] == null ? new Nearest(0) : nearest[i];
            long[] kept = own.kept();
            neighbours[i] = new int[kept.length];
            similarities[i] = new float[kept.length];
            for (int place = 0; place < kept.length; place++) {
                neighbours[i][place] = Nearest.index(kept[place]);
                similarities[i][place] = Nearest.similarity(kept[place]);
            }
        }
        return new NeighbourGraph(neighbours, similarities);
    }
}
