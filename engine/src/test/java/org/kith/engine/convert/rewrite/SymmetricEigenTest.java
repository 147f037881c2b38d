package org.kith.engine.convert.rewrite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class SymmetricEigenTest {

    private static final int SIZE = 40;

    private final double[][] matrix = symmetric(new Random(5));
    private final SymmetricEigen eigen = SymmetricEigen.of(matrix);

    @Test
    void vectorsAreOnlyStretchedByTheMatrix() {
        for (int k = 0; k < SIZE; k++) {
            double[] product = times(matrix, eigen.vectors()[k]);
            for (int i = 0; i < SIZE; i++) {
                assertThat(product[i]).isCloseTo(eigen.values()[k] * eigen.vectors()[k][i], within(1e-10));
            }
        }
    }

    @Test
    void vectorsHaveLengthOneAndAreAtRightAngles() {
        for (int a = 0; a < SIZE; a++) {
            for (int b = 0; b < SIZE; b++) {
                assertThat(dot(eigen.vectors()[a], eigen.vectors()[b])).isCloseTo(a == b ? 1 : 0, within(1e-12));
            }
        }
    }

    @Test
    void valuesAreLargestFirst() {
        assertThat(eigen.values()).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void theLargestIsWhatPowerIterationFinds() {
        double[][] square = new double[SIZE][];
        for (int i = 0; i < SIZE; i++) {
            square[i] = times(matrix, matrix[i]); // no negative eigenvalues: the largest is also the largest in size
        }
        double[] vector = new double[SIZE];
        vector[0] = 1;
        double value = 0;
        for (int step = 0; step < 5000; step++) {
            vector = times(square, vector);
            value = Math.sqrt(dot(vector, vector));
            for (int i = 0; i < SIZE; i++) {
                vector[i] /= value;
            }
        }

        assertThat(SymmetricEigen.of(square).values()[0]).isCloseTo(value, within(1e-6 * value));
    }

    @Test
    void theLargestNumberOfAVectorIsPositive() {
        for (double[] vector : eigen.vectors()) {
            double largest = 0;
            for (double x : vector) {
                largest = Math.abs(x) > Math.abs(largest) ? x : largest;
            }
            assertThat(largest).isPositive();
        }
    }

    private static double[][] symmetric(Random random) {
        double[][] matrix = new double[SIZE][SIZE];
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j <= i; j++) {
                matrix[i][j] = random.nextGaussian();
                matrix[j][i] = matrix[i][j];
            }
        }
        return matrix;
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[vector.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = dot(matrix[i], vector);
        }
        return product;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
