package org.kith.engine.cluster.compare;

import java.util.Arrays;
import java.util.Random;

/** First centres of k-means++: each next one is drawn by its squared distance from those there are. */
final class Seeds {

    private Seeds() {}

    static float[][] plusPlus(float[][] points, int k, Random random) {
        float[][] centres = new float[k][];
        double[] squaredDistance = new double[points.length];
        Arrays.fill(squaredDistance, 1); // the first is drawn evenly
        for (int c = 0; c < k; c++) {
            centres[c] = points[draw(squaredDistance, random)].clone();
            for (int i = 0; i < points.length; i++) {
                double distance = squaredDistance(points[i], centres[c]);
                squaredDistance[i] = c == 0 ? distance : Math.min(squaredDistance[i], distance);
            }
        }
        return centres;
    }

    private static int draw(double[] weights, Random random) {
        double left = random.nextDouble() * Arrays.stream(weights).sum();
        int last = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                last = i;
                left -= weights[i];
                if (left < 0) {
                    break;
                }
            }
        }
        return last;
    }

    private static double squaredDistance(float[] a, float[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            double difference = a[d] - b[d];
            sum += difference * difference;
        }
        return sum;
    }
}
