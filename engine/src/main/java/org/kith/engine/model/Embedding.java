package org.kith.engine.model;

import java.util.Arrays;
import java.util.Comparator;

/**
 * A point on the unit hypersphere, in as many dimensions as its model has; squared distance is dissimilarity: 0 identical, 4
 * opposite (FaceNet, arXiv:1503.03832, section 3). Comparable only with embeddings of the same model.
 */
public final class Embedding {

    /** Of the networks that Kith brings and trains, as in FaceNet's paper. */
    public static final int DIMENSIONS = 128;

    public static final int FEWEST_DIMENSIONS = 64;

    /** What ArcFace and its relatives give; a multiple of {@value #DIMENSIONS_STEP}, as all others are. */
    public static final int MOST_DIMENSIONS = 512;

    public static final int DIMENSIONS_STEP = 8;

    /** An order that depends on the numbers alone. */
    public static final Comparator<Embedding> BY_NUMBERS = (a, b) -> Arrays.compare(a.values, b.values);

    private static final double NORM_TOLERANCE = 1e-3;

    private final float[] values;

    /**
     * @throws IllegalArgumentException if there are not {@value #FEWEST_DIMENSIONS} to {@value #MOST_DIMENSIONS} numbers in steps
     *     of {@value #DIMENSIONS_STEP}, or their norm is not 1 within 0.001: an embedding that was not normalised would be
     *     compared wrongly without anybody noticing
     */
    public Embedding(float[] values) {
        if (!isDimensions(values.length)) {
            throw new IllegalArgumentException(values.length + " numbers");
        }
        double squaredNorm = 0;
        for (float v : values) {
            squaredNorm += (double) v * v;
        }
        if (!(Math.abs(Math.sqrt(squaredNorm) - 1) <= NORM_TOLERANCE)) {
            throw new IllegalArgumentException("norm is " + Math.sqrt(squaredNorm) + ", not 1");
        }
        this.values = values.clone();
    }

    /** Whether an embedding may have so many numbers. */
    public static boolean isDimensions(int count) {
        return count >= FEWEST_DIMENSIONS && count <= MOST_DIMENSIONS && count % DIMENSIONS_STEP == 0;
    }

    /** How many numbers it has. */
    public int dimensions() {
        return values.length;
    }

    /** A copy of the numbers. */
    public float[] toArray() {
        return values.clone();
    }

    /** Writes the numbers into a larger array, for blocked matrix products. */
    public void copyTo(float[] target, int offset) {
        System.arraycopy(values, 0, target, offset, values.length);
    }

    /**
     * The direction half-way between two, on the unit hypersphere.
     *
     * @throws IllegalArgumentException if they are opposite
     */
    public Embedding between(Embedding other) {
        requireAlike(other);
        double[] sum = new double[values.length];
        double squaredNorm = 0;
        for (int i = 0; i < sum.length; i++) {
            sum[i] = (double) values[i] + other.values[i];
            squaredNorm += sum[i] * sum[i];
        }
        float[] unit = new float[sum.length];
        for (int i = 0; i < sum.length; i++) {
            unit[i] = (float) (sum[i] / Math.sqrt(squaredNorm));
        }
        return new Embedding(unit);
    }

    /** ‖a − b‖², 0..4. */
    public double squaredDistance(Embedding other) {
        requireAlike(other);
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            double d = values[i] - other.values[i];
            sum += d * d;
        }
        return sum;
    }

    private void requireAlike(Embedding other) {
        if (other.values.length != values.length) {
            throw new IllegalArgumentException(
                    "embeddings of " + values.length + " and " + other.values.length + " numbers: of two models");
        }
    }

    /** 1 − a·b, half the squared distance: 0..2. */
    public double cosineDistance(Embedding other) {
        return squaredDistance(other) / 2;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Embedding other && Arrays.equals(values, other.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Embedding[" + values[0] + ", " + values[1] + ", …]";
    }
}
