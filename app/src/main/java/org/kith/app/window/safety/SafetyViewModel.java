package org.kith.app.window.safety;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.kith.app.text.FaultText;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Background;
import org.kith.engine.backup.Finding;
import org.kith.engine.fault.EngineException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Backups, the check and the archive of the open library: one at a time, and what came of the last. FX thread only. */
public final class SafetyViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(SafetyViewModel.class);

    private final Background background;
    private final SafetySource library;
    private final Text text;
    private final SafetySentences sentences;
    private final ReadOnlyObjectWrapper<List<KeptBackup>> backups = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper damaged = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

    /** Nothing is asked before {@link #open}. */
    public SafetyViewModel(Background background, SafetySource library, Text text) {
        this.background = background;
        this.library = library;
        this.text = text;
        this.sentences = new SafetySentences(text);
    }

    /** Newest first. */
    public ReadOnlyObjectProperty<List<KeptBackup>> backups() {
        return backups.getReadOnlyProperty();
    }

    /** While something is going on, nothing else is begun. */
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Whether the last check found what can be repaired. */
    public ReadOnlyBooleanProperty damaged() {
        return damaged.getReadOnlyProperty();
    }

    /** What came of the last act; empty at first. */
    public ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    /** The user comes to see it. */
    public void open() {
        background.run(library::backups, backups::set);
    }

    public void backUp() {
        act(
                "safety.backup.making",
                () -> {
                    library.makeBackup();
                    return library.backups();
                },
                now -> {
                    backups.set(now);
                    said.set(text.get("safety.backup.made"));
                });
    }

    public void check() {
        act("safety.check.looking", library::check, findings -> {
            damaged.set(findings.stream().anyMatch(Finding::isRepairable));
            said.set(sentences.of(findings));
        });
    }

    public void exportTo(Path file) {
        act(
                "safety.exporting",
                () -> library.exportTo(file),
                exported -> said.set(sentences.of(exported, file.getFileName())));
    }

    public void importFrom(Path file) {
        act("safety.importing", () -> library.importFrom(file), imported -> said.set(sentences.of(imported)));
    }

    private <T> void act(String beginning, Supplier<T> work, Consumer<T> done) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        said.set(text.get(beginning));
        background.run(
                work,
                result -> {
                    busy.set(false);
                    done.accept(result);
                },
                failure -> {
                    busy.set(false);
                    said.set(sentence(failure));
                });
    }

    private String sentence(Throwable failure) {
        if (failure instanceof EngineException known) {
            return FaultText.of(known, text);
        }
        LOG.error("The library could not be kept safe", failure);
        return text.get("failure.internal");
    }
}
