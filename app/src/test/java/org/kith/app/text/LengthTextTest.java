package org.kith.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LengthTextTest {

    @Test
    void aLengthIsWrittenAsPlayersDo() {
        assertThat(LengthText.of(Duration.ZERO)).isEmpty();
        assertThat(LengthText.of(Duration.ofMillis(6600))).isEqualTo("0:07");
        assertThat(LengthText.of(Duration.ofSeconds(75))).isEqualTo("1:15");
        assertThat(LengthText.of(Duration.ofSeconds(3723))).isEqualTo("1:02:03");
    }
}
