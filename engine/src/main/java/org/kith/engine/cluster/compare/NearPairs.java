package org.kith.engine.cluster.compare;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.kith.engine.cluster.ClusterableFace;
import org.kith.engine.cluster.ClusteringProblem;
import org.kith.engine.neighbours.PairwiseProducts;

/** The pairs of faces within a distance, nearest first: the edges of the graph that most clusterings look at. */
final class NearPairs {

    private int[] a = new int[1024];
    private int[] b = new int[1024];
    private float[] distance = new float[1024];
    private int size;
    private final long[] order;

    /** @throws CancellationException if {@code goOn} says no */
    NearPairs(ClusteringProblem problem, double maxCosineDistance, BooleanSupplier goOn) {
        PairwiseProducts products = PairwiseProducts.of(
                problem.faces().stream().map(ClusterableFace::embedding).toList());
        int faces = problem.faces().size();
        products.forEachRow((row, similarity) -> {
            if (!goOn.getAsBoolean()) {
                throw new CancellationException();
            }
            for (int j = row + 1; j < faces; j++) {
                float cosineDistance = Math.max(0, 1 - similarity[j]);
                if (cosineDistance <= maxCosineDistance) {
                    add(row, j, cosineDistance);
                }
            }
        });
        order = new long[size];
        for (int i = 0; i < size; i++) {
            order[i] = (long) Float.floatToIntBits(distance[i]) << Integer.SIZE | i; // ordered as positive floats are
        }
        Arrays.sort(order);
    }

    private void add(int first, int second, float cosineDistance) {
        if (size == a.length) {
            int more = size + (size >> 1);
            a = Arrays.copyOf(a, more);
            b = Arrays.copyOf(b, more);
            distance = Arrays.copyOf(distance, more);
        }
        a[size] = first;
        b[size] = second;
        distance[size++] = cosineDistance;
    }

    /** Takes a pair; faces by their place in the problem. */
    @FunctionalInterface
    interface PairConsumer {
        void accept(int a, int b, float cosineDistance);
    }

    int size() {
        return size;
    }

    /** Nearest first; of equally near ones by their faces. */
    void forEach(PairConsumer consumer) {
        for (long next : order) {
            int i = (int) next;
            consumer.accept(a[i], b[i], distance[i]);
        }
    }
}
