package org.kith.engine.train.family;

import org.kith.engine.model.Embedding;

/**
 * y = (x + W·x) / ‖x + W·x‖: an embedding x of norm 1 to another of norm 1. W is {@value Embedding#DIMENSIONS} × {@value
 * Embedding#DIMENSIONS}; with W = 0 nothing changes, so that whatever is learned is learned against the model as it was. Immutable.
 */
public final class ResidualProjection {

    static final int DIMENSIONS = Embedding.DIMENSIONS;

    private final double[] residual;

    /**
     * @param residual W by rows: the weight of number {@code i} in number {@code o} at {@code o · 128 + i}
     * @throws IllegalArgumentException if there are not 128² numbers, or one is not finite
     */
    public ResidualProjection(double[] residual) {
        if (residual.length != DIMENSIONS * DIMENSIONS) {
            throw new IllegalArgumentException(residual.length + " numbers instead of " + DIMENSIONS * DIMENSIONS);
        }
        for (double w : residual) {
            if (!Double.isFinite(w)) {
                throw new IllegalArgumentException("W holds " + w);
            }
        }
        this.residual = residual.clone();
    }

    public static ResidualProjection identity() {
        return new ResidualProjection(new double[DIMENSIONS * DIMENSIONS]);
    }

    public Embedding apply(Embedding face) {
        float[] x = face.toArray();
        double[] y = new double[DIMENSIONS];
        double squaredNorm = 0;
        for (int o = 0; o < DIMENSIONS; o++) {
            double sum = x[o];
            for (int i = 0; i < DIMENSIONS; i++) {
                sum += residual[o * DIMENSIONS + i] * x[i];
            }
            y[o] = sum;
            squaredNorm += sum * sum;
        }
        float[] unit = new float[DIMENSIONS];
        double norm = Math.sqrt(squaredNorm);
        for (int o = 0; o < DIMENSIONS; o++) {
            unit[o] = (float) (y[o] / norm);
        }
        return new Embedding(unit);
    }

    /** I + W by rows: what a network that ends in this projection multiplies with before it normalises. */
    public float[] matrix() {
        float[] matrix = new float[residual.length];
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] = (float) (residual[i] + (i % (DIMENSIONS + 1) == 0 ? 1 : 0));
        }
        return matrix;
    }

    /** ‖W‖, the root of the sum of squares: 0 for the identity, 11.3 for one that forgets the model. */
    public double distanceFromIdentity() {
        double sum = 0;
        for (double w : residual) {
            sum += w * w;
        }
        return Math.sqrt(sum);
    }
}
