package org.kith.engine.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class JoinRuleTest {

    private final JoinRule rule = JoinRule.DEFAULT;

    @Test
    void twoFacesAloneInTheCrowdItWasMeasuredInAreJoinedUpToTheCut() {
        assertThat(rule.room(Thresholds.COHORT_COSINE_DISTANCE, Thresholds.COHORT_OTHERS))
                .isZero();
        assertThat(rule.maxCosineDistance(0, 1, 1)).isCloseTo(Thresholds.GROUPING_COSINE_DISTANCE, within(1e-12));
    }

    @Test
    void whereOthersAreNearerTheyHaveToBeAsMuchNearerAndMore() {
        assertThat(rule.room(Thresholds.COHORT_COSINE_DISTANCE - 0.1, Thresholds.COHORT_OTHERS))
                .isLessThan(-0.1);
    }

    @Test
    void whereNobodyIsNearTheyMayBeFarther() {
        assertThat(rule.room(Thresholds.COHORT_COSINE_DISTANCE + 0.1, Thresholds.COHORT_OTHERS))
                .isGreaterThan(0.1);
    }

    @Test
    void amongFewTheSameCohortIsNearer() {
        assertThat(rule.room(0.8, 500)).isLessThan(rule.room(0.8, 1000)).isGreaterThan(rule.room(0.8, 300));
        assertThat(rule.room(0.8, 20)).isEqualTo(rule.room(0.8, Thresholds.FEWEST_OTHERS));
    }

    @Test
    void aGroupMayBeMoreSpreadWhereNobodyIsNear() {
        assertThat(rule.maxSpreadCosineDistance(0.1)).isGreaterThan(rule.maxSpreadCosineDistance(-0.1));
    }

    @Test
    void aFaceMayBeFartherFromALargeGroupThanFromAFaceAlone() {
        assertThat(rule.maxCosineDistance(0, 20, 1)).isGreaterThan(rule.maxCosineDistance(0, 1, 1));
    }

    @Test
    void twoLargeGroupsHaveToBeNearerUpToALimit() {
        assertThat(rule.maxCosineDistance(0, 200, 20)).isLessThan(rule.maxCosineDistance(0, 200, 10));
        assertThat(rule.maxCosineDistance(0, 2000, 1000)).isEqualTo(rule.maxCosineDistance(0, 2000, 64));
    }

    @Test
    void isNeverLooserThanTheLoosestHoweverFewAreNear() {
        assertThat(rule.maxCosineDistance(1, 100, 1)).isEqualTo(Thresholds.GROUPING_LOOSEST);
    }

    /** What {@link BestFirst} relies on: a link's limit rises no more than it is told. */
    @Test
    void noLimitGainsMoreThanIsSaid() {
        for (double room : new double[] {-0.3, -0.1, 0, 0.2}) {
            for (int size : new int[] {1, 2, 5, 40}) {
                for (int grown : new int[] {size + 1, 2 * size, 100}) {
                    double gain = rule.gain(room, room + 0.05, size, grown);
                    for (int other : new int[] {1, 3, 80}) {
                        double before = rule.maxCosineDistance(room, Math.max(size, other), Math.min(size, other));
                        double now =
                                rule.maxCosineDistance(room + 0.05, Math.max(grown, other), Math.min(grown, other));
                        assertThat(now - before)
                                .as("%s faces, then %s, with %s at %s", size, grown, other, room)
                                .isLessThanOrEqualTo(gain + 1e-12);
                    }
                }
            }
        }
    }
}
