package org.kith.engine.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class EvidenceTest {

    private static final double STEP = 0.01;

    @Test
    void trustFallsWithDistanceAndRisesAsOthersAreFarther() {
        long seed = 98;
        Random random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            double nearest = 1.2 * random.nextDouble();
            double group = 1.2 * random.nextDouble();
            double runnerUp = 0.7 * random.nextDouble();
            double cohort = 0.7 * random.nextDouble();
            int known = 1 + random.nextInt(500);
            double trust = new Evidence(nearest, group, runnerUp, cohort, known).probability();
            assertThat(trust).as("seed %d, %d", seed, i).isBetween(0.0, 1.0);
            assertThat(new Evidence(nearest + STEP, group, runnerUp, cohort, known).probability())
                    .isLessThanOrEqualTo(trust);
            assertThat(new Evidence(nearest, group + STEP, runnerUp, cohort, known).probability())
                    .isLessThanOrEqualTo(trust);
            assertThat(new Evidence(nearest, group, runnerUp + STEP, cohort, known).probability())
                    .isGreaterThanOrEqualTo(trust);
            assertThat(new Evidence(nearest, group, runnerUp, cohort + STEP, known).probability())
                    .isGreaterThanOrEqualTo(trust);
            assertThat(new Evidence(nearest, group, runnerUp, cohort, 2 * known).probability())
                    .isLessThanOrEqualTo(trust);
        }
    }

    @Test
    void theFormulaIsTheOneOfTheRecord() {
        double logOdds = 2.45 - 9.1 * 0.4 - 20.4 * 0.5 + 5.7 * 0.7 + 18.6 * 0.6 - 1.16 * 2;
        assertThat(new Evidence(0.4, 0.5, 0.7, 0.6, 100).probability())
                .isCloseTo(Math.exp(logOdds) / (1 + Math.exp(logOdds)), within(1e-12));
    }

    @Test
    void othersVeryFarAwayAndVeryManyKnownFacesMakeNoDifference() {
        assertThat(new Evidence(0.4, 0.4, 1.5, 1.2, 100)).isEqualTo(new Evidence(0.4, 0.4, 0.8, 0.8, 100));
        assertThat(new Evidence(0.4, 0.4, 0.7, 0.7, 1_000_000).probability())
                .isEqualTo(new Evidence(0.4, 0.4, 0.7, 0.7, 1000).probability());
        assertThatThrownBy(() -> new Evidence(0.4, 0.4, 0.8, 0.8, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
