package org.kith.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class ProbabilityTextTest {

    @Test
    void nothingIsSaidToBeCertainOrImpossible() {
        Text english = new Text(Locale.ENGLISH);
        assertThat(ProbabilityText.of(0.99999, english)).isEqualTo("over 99 %");
        assertThat(ProbabilityText.of(1, english)).isEqualTo("over 99 %");
        assertThat(ProbabilityText.of(0.99, english)).isEqualTo("99 %");
        assertThat(ProbabilityText.of(0.624, english)).isEqualTo("62 %");
        assertThat(ProbabilityText.of(0.01, english)).isEqualTo("1 %");
        assertThat(ProbabilityText.of(0.0099, english)).isEqualTo("under 1 %");
        assertThat(ProbabilityText.of(0, new Text(Locale.KOREAN))).isEqualTo("1% 미만");
    }
}
