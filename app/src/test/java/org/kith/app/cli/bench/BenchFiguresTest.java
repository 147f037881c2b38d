package org.kith.app.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The arithmetic behind what {@code kith bench} prints. */
class BenchFiguresTest {

    @Test
    void theRatioIsOfNeighboursNotOfMedians() {
        // a machine that becomes three times as slow in the middle: each pair still says 2
        PairedSamples pairs = PairedSamples.of(new double[] {1, 3, 3}, new double[] {2, 6, 6});

        assertThat(pairs.ratio().values()).containsExactly(2, 2, 2);
        assertThat(pairs.first().median()).isEqualTo(3);
        assertThat(pairs.ratio().summary()).isEqualTo("2.00 (2.00 … 2.00)");
    }

    @Test
    void theTwoAreMeasuredInTurns() {
        Iterator<Double> clock = List.of(1.0, 10.0, 2.0, 10.0).iterator();
        PairedSamples pairs = PairedSamples.measure(2, clock::next, clock::next);

        assertThat(pairs.first().values()).containsExactly(1, 2);
        assertThat(pairs.ratio().values()).containsExactly(5, 10);
    }

    @Test
    void memoryIsAskedOnceATenth() {
        Iterator<Double> memory = List.of(100.0, 200.0, 300.0).iterator();
        MemoryCurve curve = new MemoryCurve(memory::next);
        curve.at(9, 100);
        curve.at(10, 100);
        curve.at(11, 100);
        curve.at(20, 100);
        curve.at(100, 100);

        assertThat(curve.summary()).isEqualTo("10: 100 MB, 20: 200 MB, 100: 300 MB");
        assertThat(memory.hasNext()).isFalse();
    }

    @Test
    void beforeItIsKnownHowManyPhotosThereAreThereIsNoCurve() {
        MemoryCurve curve = new MemoryCurve(() -> 1);
        curve.at(5, 0);

        assertThat(curve.summary()).isEmpty();
    }
}
