package org.kith.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RateTest {

    private static final Offset<Double> ALMOST = Offset.offset(1e-9);

    private final Rate rate = new Rate();

    private void at(double seconds, long done) {
        rate.add(done, (long) (seconds * TimeUnit.SECONDS.toNanos(1)));
    }

    @Test
    void saysNothingWhileTooLittleWasSeen() {
        at(0, 0);
        at(0.5, 3);
        assertThat(rate.perSecond()).isEmpty();
    }

    @Test
    void isWhatWasDoneASecond() {
        at(0, 0);
        at(2, 10);
        assertThat(rate.perSecond().orElseThrow()).isEqualTo(5, ALMOST);
    }

    @Test
    void forgetsWhatIsLongAgo() {
        at(0, 0);
        for (int second = 10; second <= 60; second += 10) {
            at(second, 1000 + second);
        }
        assertThat(rate.perSecond().orElseThrow()).isEqualTo(1, ALMOST);
    }

    @Test
    void timeInWhichTheProcessStoodStillDoesNotCount() {
        at(0, 0);
        at(10, 50);
        at(3610, 50);
        at(3620, 100);
        assertThat(rate.perSecond().orElseThrow()).isEqualTo(5, ALMOST);
    }

    @Test
    void aNewStageStartsAfresh() {
        at(0, 0);
        at(2, 10);
        rate.restart();
        assertThat(rate.perSecond()).isEmpty();
    }
}
