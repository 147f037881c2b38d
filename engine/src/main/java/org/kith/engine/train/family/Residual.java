package org.kith.engine.train.family;

import org.kith.engine.model.EmbeddingProjection;

/**
 * W of y = (x + W·x) / ‖x + W·x‖, by rows: an embedding x of norm 1 to another of norm 1. With W = 0 nothing changes, so
 * that whatever is learned is learned against the model as it was.
 */
final class Residual {

    static final int SIDE = EmbeddingProjection.SIDE;

    private Residual() {}

    static EmbeddingProjection identity() {
        return projection(new double[SIDE * SIDE]);
    }

    /** I + W. */
    static EmbeddingProjection projection(double[] residual) {
        float[] matrix = new float[residual.length];
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] = (float) (residual[i] + identity(i));
        }
        return new EmbeddingProjection(matrix);
    }

    /** ‖W‖, the root of the sum of squares: 0 for the identity, 11.3 for a projection that forgets the model. */
    static double norm(EmbeddingProjection projection) {
        float[] matrix = projection.toArray();
        double sum = 0;
        for (int i = 0; i < matrix.length; i++) {
            double w = matrix[i] - identity(i);
            sum += w * w;
        }
        return Math.sqrt(sum);
    }

    private static double identity(int i) {
        return i % (SIDE + 1) == 0 ? 1 : 0;
    }
}
