package org.kith.engine.evaluate.detection;

import java.util.List;

/**
 * Precision over recall as more and more of a ranking is accepted.
 *
 * @param recall rising, one for each that is accepted
 * @param precision of all accepted up to there
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record PrecisionRecall(double[] recall, double[] precision) {

    /**
     * From a ranking.
     *
     * @param right the best first: whether it is right
     * @param missing how many that are right are not in the ranking at all
     */
    static PrecisionRecall of(List<Boolean> right, int missing) {
        int all = missing + (int) right.stream().filter(r -> r).count();
        double[] recall = new double[right.size()];
        double[] precision = new double[right.size()];
        int found = 0;
        for (int i = 0; i < recall.length; i++) {
            found += right.get(i) ? 1 : 0;
            recall[i] = (double) found / Math.max(1, all);
            precision[i] = found / (i + 1.0);
        }
        return new PrecisionRecall(recall, precision);
    }

    /** The area under the curve, each precision the best at that recall or a larger one (PASCAL VOC 2010, all points). */
    double averagePrecision() {
        double area = 0;
        double best = 0;
        for (int i = recall.length - 1; i >= 0; i--) {
            best = Math.max(best, precision[i]);
            area += best * (recall[i] - (i == 0 ? 0 : recall[i - 1]));
        }
        return area;
    }
}
