package org.kith.engine.place;

/** Puts points into the order of a balanced k-d tree: the middle of a range divides it along x, its halves along y, then z. */
final class Halving {

    private final float[][] points;
    private final int[] order;

    Halving(float[][] points, int[] order) {
        this.points = points;
        this.order = order;
    }

    void sort() {
        halve(0, order.length, 0);
    }

    private void halve(int from, int to, int axis) {
        if (to - from < 2) {
            return;
        }
        int middle = (from + to) >>> 1;
        select(from, to - 1, middle, points[axis]);
        int next = (axis + 1) % points.length;
        halve(from, middle, next);
        halve(middle + 1, to, next);
    }

    /** Hoare's: what is less than the one at {@code wanted} comes before it, what is more after it. */
    private void select(int from, int to, int wanted, float[] along) {
        int low = from;
        int high = to;
        while (low < high) {
            float pivot = along[order[(low + high) >>> 1]];
            int i = low;
            int j = high;
            while (i <= j) {
                while (along[order[i]] < pivot) {
                    i++;
                }
                while (along[order[j]] > pivot) {
                    j--;
                }
                if (i <= j) {
                    int swapped = order[i];
                    order[i++] = order[j];
                    order[j--] = swapped;
                }
            }
            if (wanted <= j) {
                high = j;
            } else if (wanted >= i) {
                low = i;
            } else {
                return;
            }
        }
    }
}
