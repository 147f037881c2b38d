package org.kith.engine.neighbours;

import java.util.Arrays;

/** Keeps the most similar of what it is offered, in any order; of equally similar ones those with the smaller index. */
final class Nearest {

    private final int[] indices;
    private final float[] similarities;
    private int size;

    Nearest(int most) {
        this.indices = new int[most];
        this.similarities = new float[most];
    }

    void offer(int index, float similarity) {
        if (size == indices.length) {
            if (!isBefore(index, similarity, size - 1)) {
                return;
            }
            size--;
        }
        int place = size++;
        while (place > 0 && isBefore(index, similarity, place - 1)) {
            indices[place] = indices[place - 1];
            similarities[place] = similarities[place - 1];
            place--;
        }
        indices[place] = index;
        similarities[place] = similarity;
    }

    private boolean isBefore(int index, float similarity, int place) {
        return similarity > similarities[place] || (similarity == similarities[place] && index < indices[place]);
    }

    void offerAll(Nearest others) {
        for (int i = 0; i < others.size; i++) {
            offer(others.indices[i], others.similarities[i]);
        }
    }

    /** What was kept, ascending by index. */
    int[] kept() {
        int[] kept = Arrays.copyOf(indices, size);
        Arrays.sort(kept);
        return kept;
    }
}
