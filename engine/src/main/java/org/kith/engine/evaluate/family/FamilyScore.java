package org.kith.engine.evaluate.family;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.kith.engine.train.family.FamilyReport;
import org.kith.engine.train.family.NewPhotos;

/**
 * A user's library before and after learning.
 *
 * @param report what the program said, by the faces it was told of
 * @param newPhotos what was learned does to photos it has not seen, whether it was adopted or not
 * @param bCubedBefore F of the groups of these photos
 */
public record FamilyScore(FamilyReport report, NewPhotos newPhotos, double bCubedBefore, double bCubedAfter) {

    /** Whether the gain on new photos lies in the interval that the program told. */
    public boolean isAsTold() {
        return report.photos()
                .map(told -> newPhotos.gain().difference() >= told.low()
                        && newPhotos.gain().difference() <= told.high())
                .orElse(false);
    }

    /**
     * A mean over libraries, with its 95 % interval by Student's t.
     *
     * @param halfWidth 0 of one library
     */
    public record Mean(double value, double halfWidth) {

        /** Quantiles of t at 97.5 % for 1, 2, … degrees of freedom; beyond, the normal distribution's is near enough. */
        private static final double[] T = {
            12.71, 4.30, 3.18, 2.78, 2.57, 2.45, 2.36, 2.31, 2.26, 2.23, 2.20, 2.18, 2.16, 2.14, 2.13, 2.12, 2.11, 2.10,
            2.09, 2.09, 2.08, 2.07, 2.07, 2.06, 2.06, 2.06, 2.05, 2.05, 2.05, 2.04
        };

        private static final double T_OF_MANY = 1.98;

        public static Mean of(List<FamilyScore> scores, ToDoubleFunction<FamilyScore> figure) {
            int n = scores.size();
            double mean = scores.stream().mapToDouble(figure).average().orElse(0);
            if (n < 2) {
                return new Mean(mean, 0);
            }
            double squares = scores.stream()
                    .mapToDouble(score -> Math.pow(figure.applyAsDouble(score) - mean, 2))
                    .sum();
            double t = n - 2 < T.length ? T[n - 2] : T_OF_MANY;
            return new Mean(mean, t * Math.sqrt(squares / (n - 1) / n));
        }
    }
}
