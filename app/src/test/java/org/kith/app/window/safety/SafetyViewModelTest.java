package org.kith.app.window.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Background;
import org.kith.engine.backup.Backup;
import org.kith.engine.backup.Contents;
import org.kith.engine.backup.Finding;
import org.kith.engine.backup.Repaired;
import org.kith.engine.backup.RepairedTable;
import org.kith.engine.exchange.Exported;
import org.kith.engine.exchange.Imported;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.FileFault;

class SafetyViewModelTest {

    private final Deque<Runnable> work = new ArrayDeque<>();
    private final List<KeptBackup> kept = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private boolean full;
    private SafetyViewModel model;

    private final class Library implements SafetySource {

        @Override
        public List<KeptBackup> backups() {
            return List.copyOf(kept);
        }

        @Override
        public void makeBackup() {
            if (full) {
                throw new EngineException(FileFault.NOT_WRITTEN, "the disk", "full");
            }
            kept.add(0, backup(2 + kept.size(), true));
        }

        @Override
        public List<Finding> check() {
            return List.copyOf(findings);
        }

        @Override
        public Exported exportTo(Path file) {
            return new Exported(3, 41);
        }

        @Override
        public Imported importFrom(Path file) {
            return new Imported(1, 7, 0, 2, 0, true, List.of(), List.of(), List.of(), List.of(), 0);
        }
    }

    private static KeptBackup backup(int day, boolean readable) {
        return new KeptBackup(
                new Backup(Path.of("kith.db"), LocalDateTime.of(2026, 11, day, 4, 15), false),
                readable ? Optional.of(new Contents(12, 340, "")) : Optional.empty(),
                3_000_000);
    }

    @BeforeEach
    void openPage() {
        kept.add(backup(1, false));
        model = new SafetyViewModel(
                new Background(work::add, Runnable::run, failure -> {
                    throw new AssertionError(failure);
                }),
                new Library(),
                new Text(Locale.ENGLISH));
        model.open();
        runAll();
    }

    private void runAll() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    @Test
    void aBackupIsInTheListWhenItIsMade() {
        assertThat(model.backups().get()).hasSize(1);
        model.backUp();
        assertThat(model.said().get()).isEqualTo("Making a backup …");
        runAll();
        assertThat(model.said().get()).isEqualTo("The backup is made.");
        assertThat(model.backups().get()).hasSize(2);
    }

    @Test
    void linesSayWhatIsInEach() {
        SafetySentences sentences = new SafetySentences(new Text(Locale.ENGLISH));
        assertThat(sentences.of(backup(1, true))).contains("Nov 1, 2026").endsWith("– 12 people, 340 faces told");
        assertThat(sentences.of(backup(1, false))).endsWith("– cannot be read");
        assertThat(sentences.cost(List.of(backup(2, true), backup(1, true)))).isEqualTo("2 backups, 6 MB");
    }

    @Test
    void whatARepairedLibraryLacksIsSaid() {
        SafetySentences sentences = new SafetySentences(new Text(Locale.ENGLISH));
        Repaired repaired = new Repaired(
                List.of(
                        new RepairedTable("verdict", 40, true, 3, 2, 1, 4, true, 1),
                        new RepairedTable("person", 9, true, 0, 0, 0, 0, false, 0)),
                2,
                Optional.empty(),
                Path.of("aside.db"));

        assertThat(sentences.of(repaired))
                .isEqualTo(
                        "Repaired: 49 entries could be read, 3 came from the backup, 2 from the history, 1 could not be"
                                + " verified, 5 are lost, and more may be lost, 2 people have lost the name. The damaged file is kept:"
                                + " aside.db");
    }

    @Test
    void oneThingAtATime() {
        model.backUp();
        assertThat(model.busy().get()).isTrue();
        model.check();
        assertThat(work).hasSize(1);
        runAll();
        assertThat(model.busy().get()).isFalse();
    }

    @Test
    void whatCannotBeDoneIsSaid() {
        full = true;
        model.backUp();
        runAll();
        assertThat(model.said().get()).contains("the disk");
        assertThat(model.busy().get()).isFalse();
        assertThat(model.backups().get()).hasSize(1);
    }

    @Test
    void repairIsOfferedForWhatCanBeRepaired() {
        model.check();
        runAll();
        assertThat(model.said().get()).startsWith("All is sound");
        assertThat(model.damaged().get()).isFalse();
        findings.add(new Finding(Finding.Kind.BACKUP, "kith-20261101-041500.db", 1));
        model.check();
        runAll();
        assertThat(model.said().get()).contains("kith-20261101-041500.db");
        assertThat(model.damaged().get()).as("a backup is no library").isFalse();
        findings.add(new Finding(Finding.Kind.DAMAGED, "page 7", 1));
        model.check();
        runAll();
        assertThat(model.damaged().get()).isTrue();
    }

    @Test
    void whatWentOutAndWhatCameInIsCounted() {
        model.exportTo(Path.of("/elsewhere/family.kith"));
        runAll();
        assertThat(model.said().get()).isEqualTo("Written to family.kith: 3 people, 41 faces told.");
        model.importFrom(Path.of("/elsewhere/family.kith"));
        runAll();
        assertThat(model.said().get()).isEqualTo("Taken over: what was said of 7 faces; 1 person new.");
    }
}
