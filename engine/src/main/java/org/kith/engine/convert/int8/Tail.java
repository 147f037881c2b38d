package org.kith.engine.convert.int8;

import java.util.Arrays;

/** The outermost numbers in one direction: a binary heap with the innermost of them on top. */
final class Tail {

    private final float[] heap;
    private final int direction;
    private int size;

    /** @param direction 1 for the greatest, −1 for the least */
    Tail(int capacity, int direction) {
        this.heap = new float[capacity];
        this.direction = direction;
    }

    void add(float value) {
        float outwards = direction * value;
        if (size < heap.length) {
            heap[size] = outwards;
            size++;
            rise(size - 1);
        } else if (outwards > heap[0]) {
            heap[0] = outwards;
            sink();
        }
    }

    /**
     * The number at a rank, between two by interpolation.
     *
     * @param rank 0 is the outermost; at most what is kept
     */
    float at(double rank) {
        float[] sorted = Arrays.copyOf(heap, size);
        Arrays.sort(sorted);
        int outer = Math.min((int) Math.floor(rank), size - 1);
        int inner = Math.min(outer + 1, size - 1);
        double share = rank - outer;
        return (float) (direction * ((1 - share) * sorted[size - 1 - outer] + share * sorted[size - 1 - inner]));
    }

    private void rise(int from) {
        int at = from;
        while (at > 0 && heap[at] < heap[(at - 1) / 2]) {
            swap(at, (at - 1) / 2);
            at = (at - 1) / 2;
        }
    }

    private void sink() {
        int at = 0;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && heap[child + 1] < heap[child]) {
                child++;
            }
            if (heap[at] <= heap[child]) {
                return;
            }
            swap(at, child);
            at = child;
        }
    }

    private void swap(int a, int b) {
        float kept = heap[a];
        heap[a] = heap[b];
        heap[b] = kept;
    }
}
