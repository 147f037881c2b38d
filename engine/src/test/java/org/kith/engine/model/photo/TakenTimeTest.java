package org.kith.engine.model.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TakenTimeTest {

    @ParameterizedTest
    @CsvSource({
        "1965, 1965, 1965-01-01T00:00:00, 4",
        "1965-06, 1965-06, 1965-06-01T00:00:00, 7",
        "1965-06-12, 1965-06-12, 1965-06-12T00:00:00, 10",
        "1965-06-12T10:07, 1965-06-12T10:07:00, 1965-06-12T10:07:00, 19",
        "1965-06-12 10:07:30, 1965-06-12T10:07:30, 1965-06-12T10:07:30, 19",
        "' 2024-02-29T23:59:59.75 ', 2024-02-29T23:59:59, 2024-02-29T23:59:59, 19",
        "1826, 1826, 1826-01-01T00:00:00, 4"
    })
    void aTimeIsReadAsFarAsItIsSaid(String text, String said, LocalDateTime from, int digits) {
        TakenTime time = TakenTime.parse(text);

        assertThat(time.from()).isEqualTo(from);
        assertThat(time.digits()).isEqualTo(digits);
        assertThat(time).hasToString(said);
        assertThat(TakenTime.parse(time.toString())).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "65",
                "196",
                "19650",
                "1965-6",
                "1965-13",
                "2023-02-29",
                "1965-06-12T24:00",
                "1965-06-12T10",
                "1825",
                "-0044",
                "last summer",
                "1965-06-12T10:00:00+01:00",
                "1965-",
                "1965-06-"
            })
    void whatIsNoTimeIsRefused(String text) {
        assertThatThrownBy(() -> TakenTime.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        LocalDateTime exact = LocalDateTime.of(1965, 6, 12, 10, 7, 30, 5);

        assertThat(new TakenTime(exact, TakenTime.MONTH)).isEqualTo(TakenTime.parse("1965-06"));
        assertThat(TakenTime.exactly(exact)).isEqualTo(TakenTime.parse("1965-06-12T10:07:30"));
        assertThatThrownBy(() -> new TakenTime(exact, 5)).isInstanceOf(IllegalArgumentException.class);
    }
}
