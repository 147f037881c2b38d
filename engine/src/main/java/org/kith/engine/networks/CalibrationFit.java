package org.kith.engine.networks;

import java.util.ArrayList;
import java.util.List;
import org.kith.engine.evaluate.pairs.DistanceHistogram;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.Calibration;
import org.kith.engine.model.CalibrationSource;
import org.kith.engine.model.DistanceScale;

/**
 * Finds what the distances of a model mean from faces that a known model has embedded too: at the same false-accept rate over the
 * same pairs of strangers, the distance of the one is the distance of the other. The straight line through these points (least
 * squares over the logarithm of the rate, in equal steps) leads on to rates for which there are too few pairs.
 *
 * <p>Both models see the same pairs, so it matters little that a few people are no sample of mankind: who looks alike does
 * so to both.
 */
public final class CalibrationFit {

    /** Below, pairs of strangers would have to be told apart at a rate that none of them stands for. */
    public static final int MIN_DIFFERENT_PAIRS = 10_000;

    /** Of fewer people all pairs of strangers are the same few. */
    public static final int MIN_PEOPLE = 10;

    /** The largest rate; the thresholds of the program lie between this one and 1e-5. */
    private static final double LARGEST_RATE = 1e-2;

    private static final double SMALLEST_RATE = 1e-5;

    /** A rate of which so few pairs are left is mostly chance. */
    private static final int PAIRS_AT_SMALLEST_RATE = 10;

    private static final int STEPS_A_DECADE = 4;

    private final DistanceScale known;

    /** @param known the scale of the model the other is compared with */
    public CalibrationFit(DistanceScale known) {
        this.known = known;
    }

    /**
     * The scale of the other model.
     *
     * @param knownModel pairs as the known model sees them
     * @param otherModel the same pairs as the other one does
     * @throws EngineException if there are too few pairs, or the model does not tell people apart
     */
    public Calibration fit(DistanceHistogram knownModel, DistanceHistogram otherModel, CalibrationSource source) {
        long pairs = otherModel.differentPairs();
        if (pairs < MIN_DIFFERENT_PAIRS) {
            throw new EngineException(NetworkFault.TOO_FEW_PAIRS, MIN_DIFFERENT_PAIRS, pairs);
        }
        List<double[]> points = new ArrayList<>();
        double smallest = Math.max(SMALLEST_RATE, (double) PAIRS_AT_SMALLEST_RATE / pairs);
        for (int step = 0; ; step++) {
            double rate = LARGEST_RATE * Math.pow(10, -(double) step / STEPS_A_DECADE);
            if (rate < smallest * (1 - 1e-9)) {
                break;
            }
            points.add(new double[] {
                known.bundledCosineDistance(knownModel.atFar(rate).squaredDistance() / 2),
                otherModel.atFar(rate).squaredDistance() / 2
            });
        }
        return new Calibration(line(points), source, otherModel.samePairs(), pairs);
    }

    private static DistanceScale line(List<double[]> points) {
        double x = points.stream().mapToDouble(p -> p[0]).average().orElseThrow();
        double y = points.stream().mapToDouble(p -> p[1]).average().orElseThrow();
        double covariance =
                points.stream().mapToDouble(p -> (p[0] - x) * (p[1] - y)).sum();
        double variance =
                points.stream().mapToDouble(p -> (p[0] - x) * (p[0] - x)).sum();
        double slope = covariance / variance;
        if (!(slope > 0) || !Double.isFinite(slope)) {
            throw new EngineException(NetworkFault.TELLS_NOBODY_APART);
        }
        return new DistanceScale(y - slope * x, slope);
    }
}
