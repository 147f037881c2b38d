package org.kith.engine.train.family;

import org.kith.engine.model.Vectors;
import org.kith.engine.train.mining.DistanceMatrix;
import org.kith.engine.train.mining.Triplets;

/**
 * The gradient of L(W) = Σ w [ ‖y_a − y_p‖² − ‖y_a − y_n‖² + α ]₊ + λ‖W‖² with y = (x + W·x) / ‖x + W·x‖ (<a
 * href="https://arxiv.org/abs/1503.03832">FaceNet</a>, section 3.1, over a projection as in <a
 * href="https://jmlr.org/papers/v10/weinberger09a.html">LMNN</a>). For vectors of norm 1 ‖y_a − y_p‖² = 2 − 2 y_a·y_p, so
 * that ∂L/∂y_a = 2 w (y_n − y_p), ∂L/∂y_p = −2 w y_a, ∂L/∂y_n = 2 w y_a; through the norm ∂L/∂z = (g − (g·y) y) / ‖z‖, and
 * ∂L/∂W = Σ ∂L/∂z xᵀ + 2λW. Which triplets are looked at is taken as given, as in FaceNet; w are the {@link
 * ProjectionBatch#pairWeights}. In doubles and without MXNet, as it is so short: a family learns wherever Kith runs, and
 * the same words give the same projection.
 */
final class ProjectionGradient {

    private static final int D = Residual.SIDE;

    private final double regularisation;

    /** @param regularisation λ */
    ProjectionGradient(double regularisation) {
        this.regularisation = regularisation;
    }

    /**
     * A batch through the projection.
     *
     * @param y of norm 1
     * @param norms before normalising
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Projected(double[][] y, double[] norms) {

        DistanceMatrix squaredDistances() {
            double[][] columns = new double[D][y.length];
            for (int i = 0; i < y.length; i++) {
                for (int d = 0; d < D; d++) {
                    columns[d][i] = y[i][d];
                }
            }
            double[][] distances = new double[y.length][y.length];
            for (int i = 0; i < y.length; i++) {
                double[] row = distances[i];
                for (int d = 0; d < D; d++) {
                    add(row, columns[d], y[i][d]);
                }
                for (int j = 0; j < row.length; j++) {
                    row[j] = 2 - 2 * row[j];
                }
            }
            return new DistanceMatrix(distances);
        }
    }

    Projected project(double[] residual, ProjectionBatch batch) {
        double[][] columns =
                new double[D][D]; // of I + W: a row of outputs for each input, to be walked through in order
        for (int o = 0; o < D; o++) {
            for (int i = 0; i < D; i++) {
                columns[i][o] = residual[o * D + i] + (o == i ? 1 : 0);
            }
        }
        double[][] y = new double[batch.faces()][D];
        double[] norms = new double[batch.faces()];
        for (int f = 0; f < y.length; f++) {
            double[] x = batch.vectors()[f];
            for (int i = 0; i < D; i++) {
                add(y[f], columns[i], x[i]);
            }
            norms[f] = Vectors.norm(y[f]);
            for (int o = 0; o < D; o++) {
                y[f][o] /= norms[f];
            }
        }
        return new Projected(y, norms);
    }

    /** ∂L/∂W by rows; the triplets are those within the margin. */
    double[] of(double[] residual, ProjectionBatch batch, Projected projected, Triplets triplets) {
        double[][] y = projected.y();
        double[][] byY = byProjected(y, batch.pairWeights(), triplets);
        double[][] gradient = new double[D][D];
        for (int f = 0; f < y.length; f++) {
            double[] g = byY[f];
            if (g != null) {
                double along = Vectors.dot(g, y[f]);
                for (int o = 0; o < D; o++) {
                    add(
                            gradient[o],
                            batch.vectors()[f],
                            (g[o] - along * y[f][o]) / projected.norms()[f]);
                }
            }
        }
        double[] flat = new double[D * D];
        for (int o = 0; o < D; o++) {
            System.arraycopy(gradient[o], 0, flat, o * D, D);
        }
        add(flat, residual, 2 * regularisation);
        return flat;
    }

    /** ∂L/∂y, a row for each face; none for one that is in no triplet. */
    private static double[][] byProjected(double[][] y, double[] weights, Triplets triplets) {
        double[][] byY = new double[y.length][];
        for (int t = 0; t < triplets.size(); t++) {
            int a = triplets.anchors()[t];
            int p = triplets.positives()[t];
            int n = triplets.negatives()[t];
            double twice = 2 * weights[a];
            add(row(byY, a), y[n], twice);
            add(row(byY, a), y[p], -twice);
            add(row(byY, p), y[a], -twice);
            add(row(byY, n), y[a], twice);
        }
        return byY;
    }

    private static double[] row(double[][] rows, int i) {
        if (rows[i] == null) {
            rows[i] = new double[D];
        }
        return rows[i];
    }

    /** target += factor · source: a loop that the compiler makes vector instructions of. */
    private static void add(double[] target, double[] source, double factor) {
        for (int i = 0; i < target.length; i++) {
            target[i] += factor * source[i];
        }
    }
}
