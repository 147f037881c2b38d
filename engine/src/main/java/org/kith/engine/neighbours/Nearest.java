package org.kith.engine.neighbours;

import java.util.Arrays;

/** Keeps the most similar of what it is offered; of equally similar ones those that came first. */
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
            if (similarity <= similarities[size - 1]) {
                return;
            }
            size--;
        }
        int place = size++;
        while (place > 0 && similarities[place - 1] < similarity) {
            indices[place] = indices[place - 1];
            similarities[place] = similarities[place - 1];
            place--;
        }
        indices[place] = index;
        similarities[place] = similarity;
    }

    /** What was kept, ascending by index; afterwards it is empty. */
    int[] take() {
        int[] kept = Arrays.copyOf(indices, size);
        Arrays.sort(kept);
        size = 0;
        return kept;
    }
}
