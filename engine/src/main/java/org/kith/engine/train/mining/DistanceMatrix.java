package org.kith.engine.train.mining;

/**
 * The squared distances of all faces of a batch, ‖f(i) − f(j)‖², 0..4 for embeddings of norm 1.
 *
 * @param rows one a face, with its distances to all; not copied: nobody writes to them
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record DistanceMatrix(double[][] rows) {

    public DistanceMatrix {
        if (rows.length < 1 || rows[0].length != rows.length) {
            throw new IllegalArgumentException("no distances of " + rows.length + " faces");
        }
    }

    /**
     * As a network's runtime gives them.
     *
     * @param faces of the batch
     * @param values row by row, {@code faces} × {@code faces}
     */
    public static DistanceMatrix of(int faces, float[] values) {
        if (values.length != (long) faces * faces) {
            throw new IllegalArgumentException(values.length + " distances for " + faces + " faces");
        }
        double[][] rows = new double[faces][faces];
        for (int i = 0; i < values.length; i++) {
            rows[i / faces][i % faces] = values[i];
        }
        return new DistanceMatrix(rows);
    }

    public double squaredDistance(int i, int j) {
        return rows[i][j];
    }

    /** Of all pairs of two faces: near 0 where all faces come out alike. */
    public double mean() {
        int faces = rows.length;
        double sum = 0;
        for (int i = 0; i < faces; i++) {
            for (int j = 0; j < i; j++) {
                sum += rows[i][j];
            }
        }
        return faces < 2 ? 0 : 2 * sum / faces / (faces - 1);
    }
}
