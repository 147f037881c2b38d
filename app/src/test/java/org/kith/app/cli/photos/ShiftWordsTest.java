package org.kith.app.cli.photos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShiftWordsTest {

    @ParameterizedTest
    @CsvSource({
        "+1h, PT1H",
        "1h, PT1H",
        "-2d12h, PT-60H",
        "90m, PT1H30M",
        "-30s, PT-30S",
        "+1d2h3m4s, PT26H3M4S",
        "0h, PT0S"
    })
    void aShiftIsReadAsPeopleWriteIt(String word, Duration shift) {
        assertThat(ShiftWords.parse(word)).contains(shift);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "+", "-", "1", "h", "1h2d", "1y", "one hour", "1.5h", "12345678901h", "--1h"})
    void whatIsNoShiftIsNone(String word) {
        assertThat(ShiftWords.parse(word)).isEmpty();
    }
}
