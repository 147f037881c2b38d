package org.kith.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BirthDateTest {

    private static final LocalDate MARCH_4 = LocalDate.of(2025, 3, 4);

    @Test
    void isReadAsItIsWritten() {
        assertThat(BirthDate.parse(" 2015 ")).isEqualTo(BirthDate.in(2015)).hasToString("2015");
        BirthDate day = BirthDate.parse("2016-02-29");
        assertThat(day).isEqualTo(BirthDate.on(LocalDate.of(2016, 2, 29))).hasToString("2016-02-29");
        assertThat(BirthDate.of(2016, day.dayText())).isEqualTo(day);
        assertThat(BirthDate.in(2015).dayText()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "57", "2015-02-29", "2015-13-01", "2015-3", "20150304"})
    void whatIsNoDateIsRefused(String text) {
        assertThatThrownBy(() -> BirthDate.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDayThatTheYearDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> BirthDate.of(2015, "02-29")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BirthDate.of(2015, "13-01")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneIsAYearOlderOnTheBirthday() {
        assertThat(BirthDate.parse("2015-03-05").ageOn(MARCH_4)).isEqualTo(9);
        assertThat(BirthDate.parse("2015-03-04").ageOn(MARCH_4)).isEqualTo(10);
        assertThat(BirthDate.in(2015).ageOn(MARCH_4)).isEqualTo(10);
        assertThat(BirthDate.parse("2026-01-01").ageOn(MARCH_4)).isNegative();
    }
}
