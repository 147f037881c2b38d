package org.kith.app.window.recognition;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Controls;
import org.kith.app.window.recognition.RecognitionViewModel.Known;
import org.kith.engine.networks.ModelEntry;
import org.kordamp.ikonli.feather.Feather;

/** The models there are, which of them is used, and the way to another. FX thread only. */
final class ModelsSection {

    private final RecognitionViewModel model;
    private final Text text;
    private final VBox models = new VBox(12);
    private final VBox view;

    /** @param folder asks for one */
    ModelsSection(RecognitionViewModel model, Supplier<Optional<Path>> folder, Text text) {
        this.model = model;
        this.text = text;
        models.setId("models");
        Button add = Controls.button(Feather.PLUS, text.get("recognition.model.add"));
        add.setId("model-add");
        add.setOnAction(e -> folder.get().ifPresent(model::add));
        view = Sections.section("recognition.model", "recognition.model.about", text, models, add);
        model.known().subscribe(known -> known.ifPresent(this::show));
    }

    Node node() {
        return view;
    }

    private void show(Known known) {
        models.getChildren().setAll(known.models().stream().map(this::row).toList());
    }

    private Node row(ModelEntry entry) {
        Label name = new Label(entry.name());
        name.getStyleClass().add(Styles.TEXT_BOLD);
        Label about = new Label(text.get(
                "recognition.model.line",
                text.get("recognition.model." + entry.origin().name().toLowerCase(Locale.ROOT)),
                entry.faces(),
                entry.inUse() ? 1 : entry.pending() ? 2 : 0));
        about.getStyleClass().add(Styles.TEXT_MUTED);
        about.setWrapText(true);
        VBox words = new VBox(2, name, about);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(8, words);
        row.setAlignment(Pos.CENTER_LEFT);
        if (!entry.inUse()) {
            Button use = button("recognition.model.use", "model-use", entry);
            use.disableProperty().bind(model.changing());
            use.setOnAction(e -> model.use(entry));
            row.getChildren().add(use);
        }
        Button card = button("recognition.model.card", "model-card-open", entry);
        card.setOnAction(e -> model.card(entry, shown -> new ModelCardDialog(text)
                .show(shown, card.getScene().getWindow())));
        row.getChildren().add(card);
        if (RecognitionViewModel.canRemove(entry)) {
            Button remove = button("recognition.model.remove", "model-remove", entry);
            remove.setOnAction(e -> model.remove(entry));
            row.getChildren().add(remove);
        }
        return row;
    }

    private Button button(String key, String style, ModelEntry entry) {
        Button button = new Button(text.get(key));
        button.getStyleClass().addAll(Styles.SMALL, style);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(text.get("recognition.model.act", button.getText(), entry.name()));
        return button;
    }
}
