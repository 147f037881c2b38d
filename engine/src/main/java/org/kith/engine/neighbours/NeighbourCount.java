package org.kith.engine.neighbours;

import org.jspecify.annotations.Nullable;
import org.kith.engine.neighbours.NeighbourGraph.Reach;

/** What one thread has found of the neighbours of the first vectors of a list: each pair once, for both of the two. */
final class NeighbourCount {

    private final int count;
    private final int most;
    private final float neighbourSimilarity;
    private final float nearSimilarity;
    private final float leastSimilarity;
    private final @Nullable Nearest[] nearest;
    private final int[] near;

    /** @param count of vectors whose neighbours are wanted */
    NeighbourCount(int count, Reach reach) {
        this.count = count;
        this.most = reach.most();
        this.neighbourSimilarity = (float) (1 - reach.neighbourCosineDistance());
        this.nearSimilarity = (float) (1 - reach.nearCosineDistance());
        this.leastSimilarity = Math.min(neighbourSimilarity, nearSimilarity);
        this.nearest = new @Nullable Nearest[count];
        this.near = new int[count];
    }

    /** @param row its similarities with all vectors; those after {@code self} are looked at */
    void look(int self, float[] row) {
        for (int other = self + 1; other < row.length; other++) {
            float similarity = row[other];
            if (similarity >= leastSimilarity) {
                found(self, other, similarity);
                if (other < count) {
                    found(other, self, similarity);
                }
            }
        }
    }

    private void found(int self, int other, float similarity) {
        if (similarity >= nearSimilarity) {
            near[self]++;
        }
        if (similarity >= neighbourSimilarity) {
            nearestOf(self).offer(other, similarity);
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
            near[i] += others.near[i];
            Nearest theirs = others.nearest[i];
            if (theirs != null) {
                nearestOf(i).offerAll(theirs);
            }
        }
        return this;
    }

    int[] near() {
        return near;
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
