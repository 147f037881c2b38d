package org.kith.engine.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class JoinRuleTest {

    private final JoinRule rule = new JoinRule(0.4, 0.1, 0.01, 0.55, 0.5);

    @Test
    void isWhatItSaysForTwoFacesInTheCrowdItWasMeasuredIn() {
        assertThat(rule.maxCosineDistance(JoinRule.REFERENCE_STRANGERS, 1)).isCloseTo(0.4, within(1e-12));
    }

    @Test
    void tenTimesAsManyStrangersMakeItStricter() {
        assertThat(rule.maxCosineDistance(10 * JoinRule.REFERENCE_STRANGERS, 1)).isCloseTo(0.3, within(1e-12));
    }

    @Test
    void largeGroupsHaveToBeNearerUpToALimit() {
        assertThat(rule.maxCosineDistance(150, 4)).isCloseTo(0.38, within(1e-12));
        assertThat(rule.maxCosineDistance(150, 1000)).isEqualTo(rule.maxCosineDistance(150, 64));
    }

    @Test
    void isNeverLooserThanTheLoosestHoweverFewAreNear() {
        assertThat(rule.maxCosineDistance(1, 1)).isEqualTo(0.55);
        assertThat(rule.maxCosineDistance(-3, 1)).isEqualTo(0.55);
    }
}
