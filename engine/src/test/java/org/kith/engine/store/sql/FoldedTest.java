package org.kith.engine.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTest {

    @ParameterizedTest
    @CsvSource({
        "Zoë, zoe",
        "ÀÉÎÕÜ, aeiou",
        "바다, 바다",
        "Straße, strasse",
        "İzmir, izmir",
        "Ελλάδα, ελλαδα",
        "100% _x, 100% _x"
    })
    void textsThatDifferInCaseAndAccentsAreOne(String text, String folded) {
        assertThat(Folded.of(text)).isEqualTo(folded);
        assertThat(Folded.of(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .as("as a Mac writes it")
                .isEqualTo(folded);
        assertThat(Folded.of(folded)).as("twice").isEqualTo(folded);
    }

    @Test
    void syllablesStayWholeSoThatOneIsNoPartOfAnother() {
        assertThat(Folded.of("강").contains(Folded.of("가"))).isFalse();
    }
}
