package org.kith.engine.evaluate.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PrecisionRecallTest {

    /** Right, wrong, right, one never found: precision 1, 1/2, 2/3 at recall 1/3, 1/3, 2/3. */
    @Test
    void aSmallCaseByHand() {
        PrecisionRecall curve = PrecisionRecall.of(List.of(true, false, true), 1);
        assertThat(curve.recall()).containsExactly(new double[] {1 / 3.0, 1 / 3.0, 2 / 3.0}, within(1e-12));
        assertThat(curve.precision()).containsExactly(new double[] {1, 0.5, 2 / 3.0}, within(1e-12));
        assertThat(curve.averagePrecision()).isEqualTo(1 / 3.0 * 1 + 1 / 3.0 * 2 / 3, within(1e-12));
    }

    @Test
    void aPerfectRankingScoresOneAndAnEmptyOneNothing() {
        assertThat(PrecisionRecall.of(List.of(true, true), 0).averagePrecision())
                .isEqualTo(1, within(1e-12));
        assertThat(PrecisionRecall.of(List.of(), 3).averagePrecision()).isZero();
        assertThat(PrecisionRecall.of(List.of(false), 0).averagePrecision()).isZero();
    }
}
