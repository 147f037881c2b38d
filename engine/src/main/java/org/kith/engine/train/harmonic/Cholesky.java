package org.kith.engine.train.harmonic;

/** A = L·Lᵀ of a symmetric positive definite matrix, to solve A·x = b (Golub and Van Loan, Matrix Computations, section 4.2). */
final class Cholesky {

    private final double[][] lower;

    /** @throws IllegalArgumentException if the matrix is not positive definite */
    Cholesky(double[][] symmetric) {
        int n = symmetric.length;
        lower = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = symmetric[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                if (i == j && !(sum > 0)) {
                    throw new IllegalArgumentException("not positive definite");
                }
                lower[i][j] = i == j ? Math.sqrt(sum) : sum / lower[j][j];
            }
        }
    }

    double[] solve(double[] b) {
        int n = lower.length;
        double[] x = b.clone();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= lower[i][k] * x[k];
            }
            x[i] /= lower[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                x[i] -= lower[k][i] * x[k];
            }
            x[i] /= lower[i][i];
        }
        return x;
    }
}
