package org.kith.engine.train;

import java.util.ArrayList;
import java.util.List;
import org.kith.engine.train.mining.Triplets;

/** The formula as it stands in the paper, one triplet after the other; gradients by finite differences. */
final class PlainTripletLoss {

    private PlainTripletLoss() {}

    /** ‖a − b‖². */
    static double squaredDistance(double[] a, double[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += (a[d] - b[d]) * (a[d] - b[d]);
        }
        return sum;
    }

    /** Mean over the triplets of max(0, ‖a − p‖² − ‖a − n‖² + α). */
    static double of(double[][] embeddings, Triplets triplets, double margin) {
        double sum = 0;
        for (int t = 0; t < triplets.size(); t++) {
            double[] anchor = embeddings[triplets.anchors()[t]];
            double positive = squaredDistance(anchor, embeddings[triplets.positives()[t]]);
            double negative = squaredDistance(anchor, embeddings[triplets.negatives()[t]]);
            sum += Math.max(0, positive - negative + margin);
        }
        return sum / triplets.size();
    }

    /** (L(x + h) − L(x − h)) / 2h for each number. */
    static List<Double> gradient(double[][] embeddings, Triplets triplets, double margin) {
        double h = 1e-6;
        List<Double> gradient = new ArrayList<>();
        for (double[] embedding : embeddings) {
            for (int d = 0; d < embedding.length; d++) {
                double before = embedding[d];
                embedding[d] = before + h;
                double above = of(embeddings, triplets, margin);
                embedding[d] = before - h;
                double below = of(embeddings, triplets, margin);
                embedding[d] = before;
                gradient.add((above - below) / (2 * h));
            }
        }
        return gradient;
    }
}
