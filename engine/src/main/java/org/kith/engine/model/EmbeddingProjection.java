package org.kith.engine.model;

/**
 * Embeddings of one model from those of another: x → M x / ‖M x‖. Thread-safe.
 *
 * <p>Row by row: y[i] = Σ<sub>j</sub> M[128 i + j] · x[j]. A projection that was learned on top of the identity holds the
 * sum of both.
 */
public final class EmbeddingProjection {

    public static final int SIDE = Embedding.DIMENSIONS;

    private final float[] matrix;

    /** @throws IllegalArgumentException if there are not 128 × 128 finite numbers */
    public EmbeddingProjection(float[] matrix) {
        if (matrix.length != SIDE * SIDE) {
            throw new IllegalArgumentException(matrix.length + " numbers instead of " + SIDE * SIDE);
        }
        for (float v : matrix) {
            if (!Float.isFinite(v)) {
                throw new IllegalArgumentException("the matrix holds " + v);
            }
        }
        this.matrix = matrix.clone();
    }

    /** @throws IllegalArgumentException if nothing is left of the embedding */
    public Embedding apply(Embedding embedding) {
        float[] x = embedding.toArray();
        double[] y = new double[SIDE];
        double squaredNorm = 0;
        for (int i = 0; i < SIDE; i++) {
            double sum = 0;
            for (int j = 0; j < SIDE; j++) {
                sum += (double) matrix[i * SIDE + j] * x[j];
            }
            y[i] = sum;
            squaredNorm += sum * sum;
        }
        float[] unit = new float[SIDE];
        for (int i = 0; i < SIDE; i++) {
            unit[i] = (float) (y[i] / Math.sqrt(squaredNorm));
        }
        return new Embedding(unit);
    }

    /** A copy, row by row. */
    public float[] toArray() {
        return matrix.clone();
    }
}
