package org.kith.engine.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class EarlyStopTest {

    private static final Budget BUDGET = new Budget(0, 40);

    private static List<CurvePoint> curve(int points, IntToDoubleFunction area) {
        List<CurvePoint> curve = new ArrayList<>();
        for (int i = 1; i <= points; i++) {
            PairQuality watched = new PairQuality(area.applyAsDouble(i), 0, 0, 1, 1);
            curve.add(new CurvePoint(i, i, 1, 0, 0, 0, watched));
        }
        return curve;
    }

    @Test
    void trainingThatGetsBetterGoesOn() {
        assertThat(EarlyStop.isDue(curve(40, i -> 0.5 + i / 100.0), BUDGET)).isFalse();
    }

    @Test
    void trainingThatGetsWorseForHalfItsTimeStops() {
        IntToDoubleFunction worse = i -> i < 10 ? 0.7 + i / 100.0 : 0.7;
        assertThat(EarlyStop.isDue(curve(28, worse), BUDGET)).isFalse();
        assertThat(EarlyStop.isDue(curve(30, worse), BUDGET)).isTrue();
        assertThat(EarlyStop.best(curve(30, worse))).hasValue(8);
    }

    @Test
    void singleGoodPointIsNoReason() {
        assertThat(EarlyStop.isDue(curve(40, i -> i == 6 ? 0.8 : 0.6 + i / 200.0), BUDGET))
                .isFalse();
    }

    @Test
    void nobodyWatchedNeverStops() {
        List<CurvePoint> curve = List.of(new CurvePoint(40, 1, 1, 0, 0, 0, null));
        assertThat(EarlyStop.isDue(curve, BUDGET)).isFalse();
    }
}
