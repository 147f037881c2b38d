package org.kith.engine.train.family;

import java.util.Arrays;
import java.util.List;
import org.kith.engine.model.Calibration;
import org.kith.engine.model.CalibrationSource;
import org.kith.engine.model.DistanceScale;

/**
 * What distances mean after a projection: a slope alone, the mean over three false-accept rates of how much nearer the
 * threshold is at which as few pairs of strangers are taken for one person. Measured by faces that were not learned from,
 * so that it holds for new ones.
 *
 * <p>Where strangers came apart, thresholds stay: the slope is at most 1. Photos on which strangers were confused at small
 * distances tell nothing of larger ones (blurred faces of LFW: at one pair in a thousand strangers are twice as far apart
 * after learning, and groups cut at twice the distance ran together), and it is better to split than to merge.
 */
final class FamilyCalibration {

    private static final double[] RATES = {0.001, 0.003, 0.01};

    private FamilyCalibration() {}

    static Calibration of(List<Probe> probes, double leastRate) {
        Acceptance before = new Acceptance(probes, Probe::before);
        Acceptance after = new Acceptance(probes, Probe::after);
        int[] once = new int[probes.size()];
        Arrays.fill(once, 1);
        double slope = 0;
        for (double rate : RATES) {
            double wanted = Math.max(rate, leastRate);
            slope += after.thresholdAt(wanted, once) / before.thresholdAt(wanted, once) / RATES.length;
        }
        long same =
                probes.stream().mapToLong(probe -> probe.before().same().length).sum();
        long different = probes.stream()
                .mapToLong(probe -> probe.before().differentPairs())
                .sum();
        return new Calibration(
                new DistanceScale(0, slope > 0 ? Math.min(1, slope) : 1),
                CalibrationSource.ofHeldOutVerdicts(probes.size()),
                same,
                different);
    }
}
