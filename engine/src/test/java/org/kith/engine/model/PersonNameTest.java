package org.kith.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.engine.fault.EngineException;

class PersonNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"Anna", "김민준", "محمد", "Зоя", "さくら", "👩‍👧", "O'Brien-García", "Ångström"})
    void namesInAnyScriptAreShownAsWritten(String name) {
        assertThat(new PersonName(name).text()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "Anna, ANNA",
        "Ångström, ångström",
        "ΣΟΦΟΣ, Σοφος",
        "Σοφος, σοφος",
        "Зоя, ЗОЯ",
        "Groß, GROSS",
        "Işık, ışık",
        "Ａｎｎａ, Anna",
    })
    void namesThatDifferInCaseOnlyHaveOneKey(String one, String other) {
        assertThat(new PersonName(one).key()).isEqualTo(new PersonName(other).key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"김민준", "José", "Ångström", "Việt"})
    void namesEncodedInTwoWaysAreOne(String name) {
        PersonName decomposed = new PersonName(Normalizer.normalize(name, Normalizer.Form.NFD));

        assertThat(decomposed).isEqualTo(new PersonName(Normalizer.normalize(name, Normalizer.Form.NFC)));
    }

    @ParameterizedTest
    @CsvSource({"Anna, Anne", "José, Jose", "김민준, 김민중", "👩, 👨"})
    void differentNamesHaveDifferentKeys(String one, String other) {
        assertThat(new PersonName(one).key()).isNotEqualTo(new PersonName(other).key());
    }

    @Test
    void blanksAroundAndBetweenDoNotCount() {
        assertThat(new PersonName(" \u3000Anna \u00A0 Maria ").text()).isEqualTo("Anna Maria");
    }

    @Test
    void directionMarksThatCameWithCopiedTextDoNotCount() {
        assertThat(new PersonName("\u200Fمحمد\u200E").key()).isEqualTo(new PersonName("محمد").key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u3000", "\u200B\u200E", "\uFEFF"})
    void aNameWithNothingToSeeIsRefused(String name) {
        assertThatThrownBy(() -> new PersonName(name))
                .isInstanceOf(EngineException.class)
                .hasMessage("The name is empty: write at least one letter.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"An\nna", "Anna\u0000", "An\tna", "An\u2028na"})
    void aNameOnMoreThanOneLineIsRefused(String name) {
        assertThatThrownBy(() -> new PersonName(name))
                .isInstanceOf(EngineException.class)
                .hasMessageStartingWith("A name cannot have line breaks");
    }
}
