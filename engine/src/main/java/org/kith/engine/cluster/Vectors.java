package org.kith.engine.cluster;

/** Sums over the numbers of two vectors. */
final class Vectors {

    private Vectors() {}

    /** Of as many numbers as there are, a multiple of 4: four sums at once do not wait for each other. */
    static double dot(double[] a, double[] b) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        for (int i = 0; i < a.length; i += 4) {
            first += a[i] * b[i];
            second += a[i + 1] * b[i + 1];
            third += a[i + 2] * b[i + 2];
            fourth += a[i + 3] * b[i + 3];
        }
        return (first + second) + (third + fourth);
    }

    static double norm(double[] a) {
        return Math.sqrt(dot(a, a));
    }
}
