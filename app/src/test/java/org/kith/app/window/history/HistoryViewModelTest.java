package org.kith.app.window.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.app.window.fx.Toast;
import org.kith.app.window.history.HistoryLine.Day;
import org.kith.app.window.history.HistoryLine.Done;
import org.kith.app.window.people.PeopleLibrary;
import org.kith.engine.model.PersonId;
import org.kith.engine.store.row.ActKind;

class HistoryViewModelTest {

    private PeopleLibrary library;
    private HistoryViewModel model;
    private PersonId anna;

    @BeforeEach
    void openPage(@TempDir Path folder) {
        library = new PeopleLibrary(folder);
        anna = library.name(library.group(3), "Anna");
        library.name(library.group(2), "Bert");
        library.undo.perform(ActKind.HIDE, () -> library.people.hide(library.person("Bert")), () -> {});
        model = new HistoryViewModel(
                PeopleLibrary.sameThread(), library.people, library.undo, PeopleLibrary.text(), ZoneOffset.UTC);
        model.open();
    }

    @AfterEach
    void closeLibrary() {
        library.close();
    }

    private List<String> words() {
        return acts().stream()
                .map(act -> act.undone() ? "(" + act.words() + ")" : act.words())
                .toList();
    }

    private List<Done> acts() {
        return model.lines().get().stream()
                .filter(Done.class::isInstance)
                .map(Done.class::cast)
                .toList();
    }

    @Test
    void actsAreToldNewestFirstBelowTheirDay() {
        assertThat(model.loaded().get()).isTrue();
        assertThat(model.lines().get().get(0)).isInstanceOf(Day.class);
        assertThat(words()).containsExactly("Bert is hidden.", "Named 2 faces “Bert”.", "Named 3 faces “Anna”.");
    }

    @Test
    void onesAboutANameAreFound() {
        model.wanted().set("bert");
        assertThat(words()).containsExactly("Bert is hidden.", "Named 2 faces “Bert”.");
        model.wanted().set("nobody");
        assertThat(model.lines().get()).isEmpty();
    }

    @Test
    void oneGoesBackToBeforeAnActAndForthAgain() {
        model.goTo(acts().get(1));

        assertThat(words()).containsExactly("(Bert is hidden.)", "(Named 2 faces “Bert”.)", "Named 3 faces “Anna”.");
        assertThat(library.names()).containsExactly("Anna");
        assertThat(library.toasts.current().get().map(Toast::message)).contains("Undone: 2 steps.");

        model.goTo(acts().get(1));
        assertThat(words()).containsExactly("(Bert is hidden.)", "Named 2 faces “Bert”.", "Named 3 faces “Anna”.");
        assertThat(library.names()).containsExactlyInAnyOrder("Anna", "Bert");

        model.goTo(acts().get(0));
        assertThat(words()).containsExactly("Bert is hidden.", "Named 2 faces “Bert”.", "Named 3 faces “Anna”.");
    }

    @Test
    void whatIsDoneElsewhereIsToldWhileThePageIsOpen() {
        library.undo.perform(ActKind.HIDE, () -> library.people.hide(anna), () -> {});
        assertThat(words()).first().isEqualTo("Anna is hidden.");

        model.leave();
        library.undo.undo();
        assertThat(words()).first().isEqualTo("Anna is hidden.");
        model.open();
        assertThat(words()).first().isEqualTo("(Anna is hidden.)");
    }
}
