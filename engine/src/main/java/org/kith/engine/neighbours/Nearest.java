package org.kith.engine.neighbours;

import java.util.Arrays;

/** Keeps the most similar of what it is offered, in any order; of equally similar ones those with the smaller index. */
final class Nearest {

    // a heap: the least of what is kept is first
    private final int[] indices;
    private final float[] similarities;
    private int size;

    Nearest(int most) {
        this.indices = new int[most];
        this.similarities = new float[most];
    }

    void offer(int index, float similarity) {
        if (size < indices.length) {
            up(size++, index, similarity);
        } else if (size > 0 && isLess(0, index, similarity)) {
            down(index, similarity);
        }
    }

    /** Whether what is at a place is less similar than that. */
    private boolean isLess(int place, int index, float similarity) {
        return similarities[place] < similarity || (similarities[place] == similarity && indices[place] > index);
    }

    private void up(int from, int index, float similarity) {
        int place = from;
        while (place > 0 && !isLess((place - 1) / 2, index, similarity)) {
            move((place - 1) / 2, place);
            place = (place - 1) / 2;
        }
        put(place, index, similarity);
    }

    private void down(int index, float similarity) {
        int place = 0;
        for (int child = 1; child < size; child = 2 * place + 1) {
            if (child + 1 < size && isLess(child + 1, indices[child], similarities[child])) {
                child++;
            }
            if (!isLess(child, index, similarity)) {
                break;
            }
            move(child, place);
            place = child;
        }
        put(place, index, similarity);
    }

    private void move(int from, int to) {
        put(to, indices[from], similarities[from]);
    }

    private void put(int place, int index, float similarity) {
        indices[place] = index;
        similarities[place] = similarity;
    }

    void offerAll(Nearest others) {
        for (int i = 0; i < others.size; i++) {
            offer(others.indices[i], others.similarities[i]);
        }
    }

    /** How similar one has to be to be kept; negative infinity as long as there is room. */
    float least() {
        return size < indices.length ? Float.NEGATIVE_INFINITY : similarities[0];
    }

    /** What was kept, ascending by index; see {@link #index} and {@link #similarity}. */
    long[] kept() {
        long[] kept = new long[size];
        for (int i = 0; i < size; i++) {
            kept[i] = (long) indices[i] << Integer.SIZE
                    | Integer.toUnsignedLong(Float.floatToRawIntBits(similarities[i]));
        }
        Arrays.sort(kept);
        return kept;
    }

    static int index(long kept) {
        return (int) (kept >>> Integer.SIZE);
    }

    static float similarity(long kept) {
        return Float.intBitsToFloat((int) kept);
    }
}
