package org.kith.engine.people;

import org.kith.engine.model.Embedding;

/** Embeddings of one model added up, of as many numbers as the first has. Confined to one thread while it grows. */
final class VectorSum {

    private double[] sum = new double[0];
    private int count;

    void add(Embedding embedding) {
        float[] values = embedding.toArray();
        if (count == 0) {
            sum = new double[values.length];
        }
        for (int d = 0; d < sum.length; d++) {
            sum[d] += values[d];
        }
        count++;
    }

    int count() {
        return count;
    }

    /** Their mean, which is shorter than 1 unless all are alike. */
    double[] mean() {
        double[] mean = new double[sum.length];
        for (int d = 0; d < sum.length; d++) {
            mean[d] = sum[d] / count;
        }
        return mean;
    }

    /** The mean made as long as an embedding; all 0 where they cancel out. */
    float[] direction() {
        double squaredNorm = dot(sum);
        float[] direction = new float[sum.length];
        for (int d = 0; d < sum.length && squaredNorm > 0; d++) {
            direction[d] = (float) (sum[d] / Math.sqrt(squaredNorm));
        }
        return direction;
    }

    double dot(double[] other) {
        double dot = 0;
        for (int d = 0; d < sum.length; d++) {
            dot += sum[d] * other[d];
        }
        return dot;
    }
}
