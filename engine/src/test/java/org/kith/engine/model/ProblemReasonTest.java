package org.kith.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.engine.model.ProblemReason.Said;

class ProblemReasonTest {

    @ParameterizedTest
    @EnumSource
    void whatIsKeptIsFoundAgain(ProblemReason reason) {
        assertThat(ProblemReason.of(reason.say("300", "268")).orElseThrow().reason())
                .isEqualTo(reason);
    }

    @Test
    void whatStandsInTheSentenceIsFoundToo() {
        String detail = ProblemReason.TOO_MANY_PIXELS.say(300, 268);

        assertThat(detail).isEqualTo("it has 300 megapixels, more than the 268 that Kith decodes");
        assertThat(ProblemReason.of(detail))
                .contains(new Said(ProblemReason.TOO_MANY_PIXELS, java.util.List.of("300", "268")));
    }

    @Test
    void whatTheSystemSaysIsNoReasonOfOurs() {
        assertThat(ProblemReason.of("Input/output error")).isEmpty();
    }
}
