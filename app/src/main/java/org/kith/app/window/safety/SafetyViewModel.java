package org.kith.app.window.safety;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Background;
import org.kith.app.window.fx.OneAtATime;
import org.kith.engine.backup.Finding;

/** Backups, the check and the archive of the open library: one at a time, and what came of the last. FX thread only. */
public final class SafetyViewModel {

    private final Background background;
    private final SafetySource library;
    private final Text text;
    private final SafetySentences sentences;
    private final ReadOnlyObjectWrapper<List<KeptBackup>> backups = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper damaged = new ReadOnlyBooleanWrapper();
    private final OneAtATime acts;

    /** Nothing is asked before {@link #open}. */
    public SafetyViewModel(Background background, SafetySource library, Text text) {
        this.background = background;
        this.library = library;
        this.text = text;
        this.acts = new OneAtATime(background, text);
        this.sentences = new SafetySentences(text);
    }

    /** Newest first. */
    public ReadOnlyObjectProperty<List<KeptBackup>> backups() {
        return backups.getReadOnlyProperty();
    }

    /** While something is going on, nothing else is begun. */
    public ReadOnlyBooleanProperty busy() {
        return acts.busy();
    }

    /** Whether the last check found what can be repaired. */
    public ReadOnlyBooleanProperty damaged() {
        return damaged.getReadOnlyProperty();
    }

    /** What came of the last act; empty at first. */
    public ReadOnlyStringProperty said() {
        return acts.said();
    }

    /** The user comes to see it. */
    public void open() {
        background.run(library::backups, backups::set);
    }

    public void backUp() {
        acts.run(
                "safety.backup.making",
                () -> {
                    library.makeBackup();
                    return library.backups();
                },
                now -> {
                    backups.set(now);
                    return text.get("safety.backup.made");
                });
    }

    public void check() {
        acts.run("safety.check.looking", library::check, findings -> {
            damaged.set(findings.stream().anyMatch(Finding::isRepairable));
            return sentences.of(findings);
        });
    }

    public void exportTo(Path file) {
        acts.run(
                "safety.exporting",
                () -> library.exportTo(file),
                exported -> sentences.of(exported, file.getFileName()));
    }

    public void importFrom(Path file) {
        acts.run("safety.importing", () -> library.importFrom(file), sentences::of);
    }
}
