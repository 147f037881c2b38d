package org.kith.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.engine.model.BirthDate;

class BirthTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|2015|2015",
                "en|2015-03-04|March 4, 2015",
                "de|2015-03-04|4. März 2015",
                "ko|2015-03-04|2015년 3월 4일"
            })
    void isSaidAsOneSaysItThereAndReadAgain(String language, String born, String said) {
        Text text = new Text(Locale.forLanguageTag(language));
        assertThat(BirthText.of(BirthDate.parse(born), text)).isEqualTo(said);
        assertThat(BirthText.parse(said, text)).contains(BirthDate.parse(born));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|3/4/2015",
                "en|03/04/2015",
                "en|mar 4, 2015",
                "de|4.3.2015",
                "de|04.03.2015",
                "de|4. märz 2015",
                "ko|2015. 3. 4.",
                "en| 2015-03-04"
            })
    void isReadAsItIsWrittenThere(String language, String typed) {
        assertThat(BirthText.parse(typed, new Text(Locale.forLanguageTag(language))))
                .contains(BirthDate.parse("2015-03-04"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "57", "3/4/15", "2/30/2015", "13/13/2015", "March"})
    void whatIsNoDateIsNone(String typed) {
        assertThat(BirthText.parse(typed, new Text(Locale.ENGLISH))).isEqualTo(Optional.empty());
    }
}
