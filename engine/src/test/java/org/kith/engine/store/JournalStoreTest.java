package org.kith.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PersonName;
import org.kith.engine.store.row.ActKind;
import org.kith.engine.store.row.ActSummary;
import org.kith.engine.store.row.ClusterGroup;
import org.kith.engine.store.row.JournalEntry;
import org.kith.engine.store.row.VerdictSource;

class JournalStoreTest {

    private static final ActSummary RENAMED =
            new ActSummary(ActKind.RENAME, "Zoë \"Z\" 김", List.of("Anna", "안나\\"), 3, 2);

    private TestLibrary library;

    @BeforeEach
    void openLibrary(@TempDir Path folder) {
        library = new TestLibrary(folder);
    }

    @AfterEach
    void closeLibrary() {
        library.close();
    }

    private void act(ActSummary summary, Consumer<Stores> act) {
        library.change(stores -> {
            stores.journal().begin();
            act.accept(stores);
            stores.journal().end(summary);
        });
    }

    private Optional<ActSummary> undo() {
        return library.write(stores -> stores.journal().undo());
    }

    private Optional<ActSummary> redo() {
        return library.write(stores -> stores.journal().redo());
    }

    private List<ActSummary> history() {
        return library.read(stores -> stores.journal().history(100)).stream()
                .map(JournalEntry::act)
                .toList();
    }

    /** A column added later must be in the triggers and in the replay, or undoing would lose what stands in it. */
    @ParameterizedTest
    @ValueSource(strings = {"person", "verdict", "cluster", "cluster_member"})
    void everyColumnOfAJournaledTableIsCaught(String table) {
        PersonId anna = library.person("Anna");
        FaceId face = library.face("a.jpg", 0.5);
        library.is(face, anna);
        library.cluster(List.of(new ClusterGroup(Set.of(face), anna)));
        act(RENAMED, stores -> {
            stores.clusters().remove(List.of(face));
            stores.verdicts().notAFace(face, VerdictSource.FACE);
            stores.sql().script("DELETE FROM person");
        });

        List<String> caught = library.read(stores -> stores.sql()
                .list(
                        "SELECT DISTINCT key FROM journal_change, json_each(before) WHERE of_table = ?",
                        row -> row.text("key"),
                        table));
        List<String> columns = library.read(
                stores -> stores.sql().list("SELECT name FROM pragma_table_info(?)", row -> row.text("name"), table));
        assertThat(caught).containsExactlyElementsOf(columns);
        assertThat(Map.of("person", 12, "verdict", 7, "cluster", 2, "cluster_member", 2))
                .as("what JournalReplay writes")
                .containsEntry(table, columns.size());
    }

    @Test
    void whatIsNeededForASentenceComesBackAsItWas() {
        act(RENAMED, stores -> stores.people().add(new PersonName("Anna")));

        assertThat(history()).containsExactly(RENAMED);
    }

    @Test
    void whatTheMachineDoesIsNotRemembered() {
        library.person("Anna");
        library.face("a.jpg", 0.5);

        assertThat(history()).isEmpty();
        assertThat(undo()).isEmpty();
    }

    @Test
    void anActThatChangesNothingLeavesWhatCanBeDoneAgain() {
        act(RENAMED, stores -> stores.people().add(new PersonName("Anna")));
        undo();
        act(RENAMED, stores -> {});

        assertThat(redo()).contains(RENAMED);
        assertThat(library.list(stores -> stores.people().all())).hasSize(1);
    }
}
