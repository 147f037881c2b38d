package org.kith.engine.train.family;

import java.util.Arrays;
import java.util.List;
import org.kith.engine.model.Calibration;
import org.kith.engine.model.DistanceScale;

/**
 * What distances mean after a projection: a slope alone, the mean over three false-accept rates of how much farther the threshold is at
 * which as few pairs of strangers are taken for one person. Measured by faces that were not learned from, so that it holds for new ones.
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
                new DistanceScale(0, Double.isFinite(slope) && slope > 0 ? slope : 1),
                "what you said of " + probes.size() + " faces, each compared when it was not learned from",
                same,
                different);
    }
}
