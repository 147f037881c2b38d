package org.kith.engine.neighbours;

import org.jspecify.annotations.Nullable;
import org.kith.engine.neighbours.NeighbourGraph.Reach;

/** What one thread has found of the neighbours of the first vectors of a list: each pair once, for both of the two. */
final class NeighbourCount {

    private final int count;
    private final int most;
    private final float neighbourSimilarity;
    private final @Nullable Nearest[] nearest;

    /** @param count of vectors whose neighbours are wanted */
    NeighbourCount(int count, Reach reach) {
        this.count = count;
        this.most = reach.most();
        this.neighbourSimilarity = (float) (1 - reach.neighbourCosineDistance());
        this.nearest = new @Nullable Nearest[count];
    }

    /** @param row its similarities with all vectors; those after {@code self} are looked at */
    void look(int self, float[] row) {
        for (int other = self + 1; other < row.length; other++) {
            float similarity = row[other];
            if (similarity >= neighbourSimilarity) {
                nearestOf(self).offer(other, similarity);
                if (other < count) {
                    nearestOf(other).offer(self, similarity);
                }
            }
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

    int[][] neighbours() {
        int[][] neighbours = new int[count][];
        for (int i = 0; i < count; i++) {
            Nearest own = nearest[i];
            neighbours[i] = own == null ? new int[0] : own.kept();
        }
        return neighbours;
    }
}
