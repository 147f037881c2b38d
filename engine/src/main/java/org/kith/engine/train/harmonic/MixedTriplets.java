package org.kith.engine.train.harmonic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Σ [ ‖y_a − o_p‖² − ‖y_a − o_n‖² + α ]₊ / A + λ‖H − H₀‖² over anchors a of the new model and o of the old one, which stays as it is: ∂/∂y_a = 2
 * (o_n − o_p). Negatives are semi-hard. Confined to one thread.
 */
final class MixedTriplets {

    private static final double MARGIN = 0.2;
    private static final double REGULARISATION = 0.01;
    private static final double RATE = 0.1;
    private static final double MOMENTUM = 0.9;
    private static final int STEPS = 60;
    private static final int FACES_A_STEP = 300;
    private static final long SEED = 1;

    private final double[][] from;
    private final double[][] to;
    private final List<Long> people;

    MixedTriplets(double[][] from, double[][] to, List<Long> people) {
        this.from = from;
        this.to = to;
        this.people = people;
    }

    /** @param start H₀ by rows; not changed */
    double[][] refine(double[][] start) {
        int side = start.length;
        double[][] rows = copy(start);
        double[][] velocity = new double[side][side];
        List<Integer> faces =
                new ArrayList<>(IntStream.range(0, from.length).boxed().toList());
        Random random = new Random(SEED);
        for (int step = 0; step < STEPS; step++) {
            Collections.shuffle(faces, random);
            double[][] gradient = gradient(rows, faces.subList(0, Math.min(FACES_A_STEP, faces.size())));
            for (int i = 0; i < side; i++) {
                for (int j = 0; j < side; j++) {
                    double slope = gradient[i][j] + 2 * REGULARISATION * (rows[i][j] - start[i][j]);
                    velocity[i][j] = MOMENTUM * velocity[i][j] - RATE * slope;
                    rows[i][j] += velocity[i][j];
                }
            }
        }
        return rows;
    }

    /** Of the loss without regularisation, over the triplets of some faces. */
    double[][] gradient(double[][] rows, List<Integer> faces) {
        double[][] gradient = new double[rows.length][rows.length];
        for (int a : faces) {
            double[] z = new double[rows.length];
            for (int i = 0; i < z.length; i++) {
                z[i] = dot(rows[i], from[a]);
            }
            double norm = Math.sqrt(dot(z, z));
            double[] y = new double[z.length];
            for (int i = 0; i < z.length; i++) {
                y[i] = z[i] / norm;
            }
            double[] slope = slope(y, a, faces);
            double along = dot(slope, y);
            for (int i = 0; i < z.length; i++) {
                double weight = (slope[i] - along * y[i]) / norm / faces.size();
                for (int j = 0; weight != 0 && j < z.length; j++) {
                    gradient[i][j] += weight * from[a][j];
                }
            }
        }
        return gradient;
    }

    /** ∂/∂y of one anchor, the mean over her positives. */
    private double[] slope(double[] y, int anchor, List<Integer> faces) {
        double[] distances = new double[faces.size()];
        int positives = 0;
        for (int i = 0; i < distances.length; i++) {
            distances[i] = 2 - 2 * dot(y, to[faces.get(i)]);
            positives += isSame(anchor, faces.get(i)) ? 1 : 0;
        }
        double[] slope = new double[y.length];
        for (int p = 0; p < distances.length; p++) {
            int negative = isSame(anchor, faces.get(p)) ? semiHard(anchor, distances, distances[p], faces) : -1;
            for (int d = 0; negative >= 0 && d < slope.length; d++) {
                slope[d] += 2 * (to[negative][d] - to[faces.get(p)][d]) / positives;
            }
        }
        return slope;
    }

    private int semiHard(int anchor, double[] distances, double positive, List<Integer> faces) {
        int nearest = -1;
        double least = positive + MARGIN;
        for (int n = 0; n < distances.length; n++) {
            if (distances[n] > positive && distances[n] < least && !isSame(anchor, faces.get(n))) {
                least = distances[n];
                nearest = faces.get(n);
            }
        }
        return nearest;
    }

    private boolean isSame(int a, int b) {
        return people.get(a).equals(people.get(b));
    }

    private static double[][] copy(double[][] rows) {
        double[][] copy = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            copy[i] = rows[i].clone();
        }
        return copy;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
