package org.kith.engine.train;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.kith.engine.fault.EngineException;

class CollapseWatchTest {

    private final CollapseWatch watch = new CollapseWatch();

    private static Trainee.Learned learned(double loss, double meanSquaredDistance) {
        return new Trainee.Learned(loss, 10, 10, 10, meanSquaredDistance);
    }

    @Test
    void facesThatStayAlikeEndTheTraining() {
        for (int step = 0; step < 99; step++) {
            watch.see(step, learned(0.2, 1e-6));
        }
        assertThatThrownBy(() -> watch.see(99, learned(0.2, 1e-6)))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("collapsed by step 99")
                .hasMessageContaining("--mining semi");
    }

    @Test
    void networkThatIsNarrowAtItsStartHasTime() {
        assertThatCode(() -> {
                    for (int step = 0; step < 500; step++) {
                        watch.see(step, learned(0.2, step % 90 == 89 ? 0.1 : 1e-6));
                    }
                })
                .doesNotThrowAnyException();
    }

    @Test
    void lossThatIsNoNumberEndsItAtOnce() {
        assertThatThrownBy(() -> watch.see(3, learned(Double.NaN, 1)))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("--learning-rate");
    }
}
