package org.kith.engine.train.mining;

/**
 * The squared distances of all faces of a batch, ‖f(i) − f(j)‖², 0..4 for embeddings of norm 1.
 *
 * @param faces of the batch
 * @param values row by row, {@code faces} × {@code faces}; not copied: nobody writes to it
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record DistanceMatrix(int faces, float[] values) {

    public DistanceMatrix {
        if (faces < 1 || values.length != (long) faces * faces) {
            throw new IllegalArgumentException(values.length + " distances for " + faces + " faces");
        }
    }

    float squaredDistance(int i, int j) {
        return values[i * faces + j];
    }

    /** Of all pairs of two faces: near 0 where all faces come out alike. */
    public double mean() {
        double sum = 0;
        for (int i = 0; i < faces; i++) {
            for (int j = 0; j < i; j++) {
                sum += squaredDistance(i, j);
            }
        }
        return faces < 2 ? 0 : 2 * sum / faces / (faces - 1);
    }
}
