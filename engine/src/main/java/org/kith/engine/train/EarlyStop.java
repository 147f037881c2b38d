package org.kith.engine.train;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a training still gets better on the people watched. By the area under the curve and not by VAL: the watched are few,
 * and of their few thousand pairs hardly any decide VAL at a false-accept rate of 1e-3.
 */
final class EarlyStop {

    /** Of the budget, without a better point. */
    private static final double PATIENCE = 0.5;

    private EarlyStop() {}

    /** The best point; null where nobody is watched. */
    static @Nullable CurvePoint best(List<CurvePoint> curve) {
        CurvePoint best = null;
        for (CurvePoint point : curve) {
            if (best == null || area(point) > area(best)) {
                best = point;
            }
        }
        return best == null || best.watched() == null ? null : best;
    }

    static boolean isDue(List<CurvePoint> curve, Budget budget) {
        CurvePoint best = best(curve);
        if (best == null) {
            return false;
        }
        CurvePoint last = curve.get(curve.size() - 1);
        return budget.spent(last.step(), last.seconds()) - budget.spent(best.step(), best.seconds()) > PATIENCE;
    }

    private static double area(CurvePoint point) {
        PairQuality watched = point.watched();
        return watched == null ? 0 : watched.area();
    }
}
