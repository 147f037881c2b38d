package org.kith.app.window.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.kith.app.platform.WindowFigures.Stalls;

class StallMeterTest {

    private static long ms(long ms) {
        return TimeUnit.MILLISECONDS.toNanos(ms);
    }

    @Test
    void theLongestWaitOfEachPhaseCounts() {
        StallMeter meter = new StallMeter("start", ms(1000));
        meter.beat(ms(1000), ms(1070), 12);
        meter.beat(ms(1080), ms(1081), 0);
        meter.begin("scrolling", ms(1100));
        meter.beat(ms(1100), ms(1350), 0);
        meter.beat(ms(1360), ms(1410), 40);
        assertThat(meter.stalls(ms(2100)))
                .containsExactly(
                        new Stalls("start", 0.1, 2, 70, 1, 0, 12, 0), new Stalls("scrolling", 1, 2, 250, 1, 1, 0, 0));
    }

    @Test
    void aPhaseThatComesAgainGoesOn() {
        StallMeter meter = new StallMeter("photos", 0);
        meter.beat(0, ms(60), 0);
        meter.begin("people", ms(100));
        meter.begin("photos", ms(300));
        meter.beat(ms(300), ms(320), 0);
        assertThat(meter.stalls(ms(400)))
                .containsExactly(
                        new Stalls("photos", 0.2, 2, 60, 1, 0, 0, 0), new Stalls("people", 0.2, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void framesAreApartByTheLongestGapBetweenTwo() {
        StallMeter meter = new StallMeter("photos", 0);
        meter.frame(ms(16));
        meter.frame(ms(96));
        meter.begin("people", ms(100));
        meter.frame(ms(112));
        assertThat(meter.stalls(ms(200))).extracting(Stalls::longestFrameGapMs).containsExactly(80.0, 16.0);
    }

    @Test
    void theGarbageCollectorTookNoMoreThanTheWait() {
        StallMeter meter = new StallMeter("photos", 0);
        meter.beat(ms(50), ms(80), 45); // it had begun before the beat
        assertThat(meter.stalls(ms(100))).extracting(Stalls::gcOfLongestMs).containsExactly(30.0);
    }
}
