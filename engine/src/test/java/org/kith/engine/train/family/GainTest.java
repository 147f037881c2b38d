package org.kith.engine.train.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kith.engine.model.PersonId;
import org.kith.engine.train.family.Probe.Distances;

class GainTest {

    private static double[] distances(int count, double from, double to, Random random) {
        return random.doubles(count, from, to).toArray();
    }

    private static List<Probe> probes(int count, double better, long seed) {
        Random random = new Random(seed);
        List<Probe> probes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double[] same = distances(6, 0.2, 1.4, random);
            double[] different = distances(60, 0.8, 2.4, random);
            double[] nearer = Arrays.stream(same).map(d -> d - better).toArray();
            probes.add(new Probe(
                    Optional.of(new PersonId(i % 7)),
                    i,
                    Distances.of(same, different),
                    Distances.of(nearer, different)));
        }
        return probes;
    }

    @Test
    void valIsThatOfThePlainDefinition() {
        List<Probe> probes = probes(80, 0.2, 1);
        Gain gain = Gain.of(probes, Probe::occasion, 1);
        // 4,800 pairs of strangers: at 10 of them, the 11th is the threshold
        assertThat(gain.falseAcceptRate()).isCloseTo(10.0 / 4800, within(1e-12));
        double[] strangers = probes.stream()
                .flatMapToDouble(probe -> Arrays.stream(probe.before().different()))
                .sorted()
                .toArray();
        assertThat(gain.squaredDistanceBefore()).isEqualTo(strangers[10]);
        double accepted = probes.stream()
                .flatMapToDouble(probe -> Arrays.stream(probe.before().same()))
                .filter(d -> d < strangers[10])
                .count();
        assertThat(gain.before()).isCloseTo(accepted / (80 * 6), within(1e-12));
    }

    @Test
    void aGainIsToldFromChance() {
        Gain gain = Gain.of(probes(80, 0.2, 2), Probe::occasion, 1);
        assertThat(gain.low()).isPositive().isLessThan(gain.difference());
        assertThat(gain.high()).isGreaterThan(gain.difference());
    }

    @Test
    void noChangeIsNoGain() {
        Gain gain = Gain.of(probes(80, 0, 3), Probe::occasion, 1);
        assertThat(List.of(gain.difference(), gain.low(), gain.high())).containsOnly(0.0);
    }

    @Test
    void facesOfOneOccasionCountAsOneWhenErrorsAreEstimated() {
        List<Probe> probes = probes(80, 0.1, 4);
        Gain alone = Gain.of(probes, Probe::occasion, 1);
        Gain together = Gain.of(probes, probe -> probe.occasion() / 16, 1);
        assertThat(together.difference()).isEqualTo(alone.difference());
        assertThat(together.high() - together.low()).isGreaterThan(0);
    }

    @Test
    void aFaceIsRecognisedIfTheNearestOfAllIsTheRightPersonsAndNearEnough() {
        Distances distances = Distances.of(new double[] {0.5, 0.9}, new double[] {0.7});
        assertThat(distances.isRecognised(0.6)).isTrue();
        assertThat(distances.isRecognised(0.5)).isFalse();
        assertThat(Distances.of(new double[] {0.8}, new double[] {0.7}).isRecognised(1))
                .isFalse();
    }
}
