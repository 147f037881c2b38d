package org.kith.engine.train;

import java.util.List;
import java.util.OptionalInt;

/**
 * Whether a training still gets better on the people watched. By the area under the curve and not by VAL: the watched are few,
 * and of their few thousand pairs hardly any decide VAL at a false-accept rate of 1e-3. By the mean of some points: one alone
 * jumps by more than a training gains.
 */
final class EarlyStop {

    /** Of the budget, without a better mean: the learning rate falls from 0.4 on, which makes good what came before. */
    private static final double PATIENCE = 0.5;

    private static final int POINTS = 5;

    private EarlyStop() {}

    /** The point that ends the best run of points; empty where nobody is watched, or there are too few to say. */
    static OptionalInt best(List<CurvePoint> curve) {
        int best = -1;
        for (int i = POINTS - 1; i < curve.size(); i++) {
            if (best < 0 || meanArea(curve, i) > meanArea(curve, best)) {
                best = i;
            }
        }
        return best < 0 || meanArea(curve, best) == 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    static boolean isDue(List<CurvePoint> curve, Budget budget) {
        OptionalInt place = best(curve);
        if (place.isEmpty()) {
            return false;
        }
        CurvePoint best = curve.get(place.getAsInt());
        CurvePoint last = curve.get(curve.size() - 1);
        return budget.spent(last.step(), last.seconds()) - budget.spent(best.step(), best.seconds()) > PATIENCE;
    }

    private static double meanArea(List<CurvePoint> curve, int last) {
        return curve.subList(last - POINTS + 1, last + 1).stream()
                .mapToDouble(EarlyStop::area)
                .average()
                .orElse(0);
    }

    private static double area(CurvePoint point) {
        PairQuality watched = point.watched();
        return watched == null ? 0 : watched.area();
    }
}
