package org.kith.app.window.safety;

import atlantafx.base.theme.Styles;
import java.io.File;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Confirmation;
import org.kith.app.window.fx.Controls;

/** Backups and the archive among the settings. FX thread only. */
public final class SafetySetting {

    /** What the archive is called unless the user chooses otherwise. */
    private static final String ARCHIVE = "kith-export.kith";

    /** What is asked of the window around. */
    public interface Around extends Confirmation {

        /** Closes the library, does something to its file, says what came of it and opens it again. */
        void replaceLibrary(Replacement work);

        /** Lets the user choose a file to write. */
        Optional<File> chooseNewFile(String title, String name);

        /** Lets the user choose a file to read. */
        Optional<File> chooseFile(String title);
    }

    private final SafetyViewModel model;
    private final Text text;
    private final SafetySentences sentences;
    private final Around window;
    private final ComboBox<KeptBackup> backups = new ComboBox<>();
    private final VBox view;

    public SafetySetting(SafetyViewModel model, Text text, Around window) {
        this.model = model;
        this.text = text;
        this.sentences = new SafetySentences(text);
        this.window = window;
        view = new VBox(
                6,
                Controls.bold(text.get("settings.backup")),
                Controls.muted(text.get("settings.backup.about")),
                backups(),
                Controls.line(
                        button("back-up", "settings.backup.now", model::backUp),
                        button("check-library", "settings.check", model::check),
                        repair()),
                Controls.muted(text.get("settings.exchange.about")),
                Controls.line(
                        button("export", "settings.export", this::export),
                        button("import", "settings.import", this::importArchive)),
                Controls.said("safety-said", model.said()));
        view.setId("settings-safety");
        view.getStyleClass().add("setting");
        view.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                model.open();
            }
        });
    }

    private Button button(String id, String key, Runnable act) {
        Button button = new Button(text.get(key));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.disableProperty().bind(model.busy());
        button.setOnAction(e -> act.run());
        return button;
    }

    private HBox backups() {
        backups.setId("backups");
        backups.setPrefWidth(420);
        backups.setPromptText(text.get("settings.backup.none"));
        backups.setAccessibleText(text.get("settings.backup"));
        backups.setConverter(new Lines());
        model.backups().subscribe(now -> {
            backups.getItems().setAll(now);
            backups.getSelectionModel().selectFirst();
        });
        Button putBack = new Button(text.get("settings.backup.put-back"));
        putBack.setId("put-back");
        putBack.setMinWidth(Region.USE_PREF_SIZE);
        putBack.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.busy().get() || !isReadable(backups.getValue()),
                        model.busy(),
                        backups.valueProperty()));
        putBack.setOnAction(e -> putBack(backups.getValue()));
        Label cost = new Label();
        cost.setId("backups-cost");
        cost.getStyleClass().add(Styles.TEXT_MUTED);
        model.backups().subscribe(now -> cost.setText(sentences.cost(now)));
        return Controls.line(backups, putBack, cost);
    }

    private static boolean isReadable(@Nullable KeptBackup kept) {
        return kept != null && kept.isReadable();
    }

    private Button repair() {
        Button repair = button("repair-library", "settings.repair", this::repairLibrary);
        repair.visibleProperty().bind(model.damaged());
        repair.managedProperty().bind(repair.visibleProperty());
        return repair;
    }

    private void putBack(KeptBackup kept) {
        if (window.confirm(
                text.get("settings.backup.question", sentences.time(kept.backup())),
                text.get("settings.backup.explanation"),
                text.get("settings.backup.put-back"),
                text.get("settings.backup.keep"))) {
            window.replaceLibrary(Replacement.byBackup(kept.backup(), text));
        }
    }

    private void repairLibrary() {
        window.replaceLibrary(Replacement.byWhatCanBeRead(text));
    }

    private void export() {
        window.chooseNewFile(text.get("settings.export"), ARCHIVE)
                .map(File::toPath)
                .ifPresent(model::exportTo);
    }

    private void importArchive() {
        window.chooseFile(text.get("settings.import")).map(File::toPath).ifPresent(model::importFrom);
    }

    public Node node() {
        return view;
    }

    private final class Lines extends StringConverter<KeptBackup> {

        @Override
        public String toString(@Nullable KeptBackup kept) {
            return kept == null ? "" : sentences.of(kept);
        }

        @Override
        public KeptBackup fromString(String line) {
            throw new UnsupportedOperationException("nobody types it");
        }
    }
}
