package org.kith.engine.evaluate.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kith.engine.evaluate.recognition.Reliability.Said;

class ReliabilityTest {

    private static List<Said> drawn(long seed, int faces, double bias) {
        Random random = new Random(seed);
        List<Said> said = new ArrayList<>();
        for (int i = 0; i < faces; i++) {
            double probability = random.nextDouble();
            said.add(new Said(probability, random.nextDouble() < probability + bias));
        }
        return said;
    }

    /** Bin by bin over the whole list, as the paper writes it. */
    private static double plain(List<Said> said) {
        double error = 0;
        for (int bin = 0; bin < 15; bin++) {
            double from = bin / 15.0;
            double to = bin == 14 ? 2 : (bin + 1) / 15.0;
            List<Said> inIt = said.stream()
                    .filter(one -> one.probability() >= from && one.probability() < to)
                    .toList();
            if (!inIt.isEmpty()) {
                double confidence =
                        inIt.stream().mapToDouble(Said::probability).average().orElseThrow();
                double accuracy = (double) inIt.stream().filter(Said::right).count() / inIt.size();
                error += (double) inIt.size() / said.size() * Math.abs(accuracy - confidence);
            }
        }
        return error;
    }

    @Test
    void theErrorIsThatOfAPlainSecondVersion() {
        for (long seed = 1; seed <= 20; seed++) {
            List<Said> said = drawn(seed, 500, 0.01 * seed - 0.1);
            assertThat(Reliability.of(said).expectedCalibrationError())
                    .as("seed %d", seed)
                    .isCloseTo(plain(said), within(1e-12));
        }
    }

    @Test
    void honestProbabilitiesHaveHardlyAnErrorAndBoastfulOnesHave() {
        assertThat(Reliability.of(drawn(1, 100_000, 0)).expectedCalibrationError())
                .isLessThan(0.01);
        assertThat(Reliability.of(drawn(1, 100_000, -0.2)).expectedCalibrationError())
                .isGreaterThan(0.15);
    }

    @Test
    void partsTogetherAreTheWhole() {
        List<Said> first = drawn(3, 100, 0.1);
        List<Said> second = drawn(4, 333, -0.1);
        List<Said> both = new ArrayList<>(first);
        both.addAll(second);
        Reliability whole = Reliability.of(both);
        Reliability together = Reliability.together(List.of(Reliability.of(first), Reliability.of(second)));
        assertThat(together.faces()).isEqualTo(433);
        assertThat(together.expectedCalibrationError()).isCloseTo(whole.expectedCalibrationError(), within(1e-12));
        assertThat(together.meanProbability()).isCloseTo(whole.meanProbability(), within(1e-12));
        assertThat(together.right()).isCloseTo(whole.right(), within(1e-12));
    }

    @Test
    void theEndsHaveTheirBinsAndNothingIsNoError() {
        Reliability ends = Reliability.of(List.of(new Said(1, true), new Said(0, false)));
        assertThat(ends.bins()).hasSize(15);
        assertThat(ends.bins().get(14)).isEqualTo(new Reliability.Bin(14 / 15.0, 1, 1, 1, 1));
        assertThat(ends.bins().get(0).faces()).isEqualTo(1);
        assertThat(ends.expectedCalibrationError()).isZero();
        assertThat(Reliability.of(List.of()).expectedCalibrationError()).isZero();
    }
}
