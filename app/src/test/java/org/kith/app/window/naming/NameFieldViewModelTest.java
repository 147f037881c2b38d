package org.kith.app.window.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PersonName;

class NameFieldViewModelTest {

    private final NameFieldViewModel field = new NameFieldViewModel();

    private static KnownName known(long id, String name, int faces) {
        return new KnownName(new PersonId(id), name, faces);
    }

    private void type(String text) {
        field.begin(
                "",
                List.of(
                        known(1, "Joanna", 50),
                        known(2, "Anna Lee", 3),
                        known(3, "Anna", 9),
                        known(4, "Kim Anna", 4),
                        known(5, "김민준", 2)));
        field.text().set(text);
    }

    @Test
    void namesThatBeginWithTheTextComeFirst() {
        type("ann");
        assertThat(field.completions())
                .extracting(KnownName::name)
                .containsExactly("Anna", "Anna Lee", "Kim Anna", "Joanna");
        type("김");
        assertThat(field.completions()).extracting(KnownName::name).containsExactly("김민준");
    }

    @Test
    void arrowsGoThroughTheNamesAndBackToTheTypedText() {
        type("anna l");
        assertThat(field.name()).contains(new PersonName("Anna Lee"));
        field.down();
        assertThat(field.chosen()).isEmpty();
        assertThat(field.name()).contains(new PersonName("anna l"));
        field.up();
        assertThat(field.chosen().map(KnownName::name)).contains("Anna Lee");
    }

    @Test
    void typingOnForgetsTheChoice() {
        type("ann");
        field.down();
        assertThat(field.chosen().map(KnownName::name)).contains("Anna Lee");
        field.text().set("anna");
        assertThat(field.chosen().map(KnownName::name)).contains("Anna");
    }

    @Test
    void theBeginningOfANameIsThatNameAndWhatIsInsideOneIsNot() {
        type("kim");
        assertThat(field.chosen().map(KnownName::name)).contains("Kim Anna");
        type("lee");
        assertThat(field.chosen().map(KnownName::name)).contains("Anna Lee");
        type("oan");
        assertThat(field.completions()).hasSize(1);
        assertThat(field.chosen()).isEmpty();
        assertThat(field.name()).contains(new PersonName("oan"));
    }

    @Test
    void theNameItselfGoesBeforeLongerOnesOfMoreFaces() {
        field.begin("", List.of(known(1, "Annabelle", 50), known(2, "Anna", 3)));
        field.text().set("anna");
        assertThat(field.chosen().map(KnownName::name)).contains("Anna");
        assertThat(field.newPerson().get()).isFalse();
    }

    @Test
    void theTypedTextIsOneKeyAway() {
        type("ann");
        assertThat(field.newPerson().get()).isTrue();
        field.up();
        assertThat(field.name()).contains(new PersonName("ann"));
        type("ann");
        field.highlightTyped();
        assertThat(field.name()).contains(new PersonName("ann"));
    }

    @Test
    void whoeverMendsANameIsGivenNoOther() {
        field.beginRenaming("Ana", List.of(known(2, "Anna Lee", 3)));
        field.text().set("Ann");
        assertThat(field.completions()).hasSize(1);
        assertThat(field.name()).contains(new PersonName("Ann"));
        field.down();
        assertThat(field.name()).contains(new PersonName("Anna Lee"));
    }

    @Test
    void whatIsThereAlreadyWasNotTyped() {
        field.begin("Anna", List.of());
        assertThat(field.isTyped()).isFalse();
        field.text().set(" ");
        assertThat(field.isTyped()).isFalse();
        field.text().set("Anne");
        assertThat(field.isTyped()).isTrue();
    }

    @Test
    void aNameThatIsThereAlreadyIsNotCompleted() {
        field.begin("Anna", List.of(known(2, "Anna Lee", 3)));
        assertThat(field.completions()).isEmpty();
        assertThat(field.newPerson().get()).isFalse();
        field.text().set("Ann");
        assertThat(field.completions()).hasSize(1);
    }

    @Test
    void onlyANameNobodyHasIsANewPerson() {
        type("Anne");
        assertThat(field.newPerson().get()).isTrue();
        type(" ANNA ");
        assertThat(field.newPerson().get()).isFalse();
        assertThat(field.namesake().map(KnownName::name)).contains("Anna");
        type("  ");
        assertThat(field.newPerson().get()).isFalse();
        assertThat(field.name()).isEmpty();
    }
}
