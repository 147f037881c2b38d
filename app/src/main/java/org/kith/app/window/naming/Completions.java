package org.kith.app.window.naming;

import atlantafx.base.theme.Styles;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kith.app.text.Text;

/** The names below a {@link NameField}. It never takes the keyboard from the field. FX thread only. */
final class Completions extends VBox {

    private static final PseudoClass HIGHLIGHTED = PseudoClass.getPseudoClass("highlighted");

    private final NameFieldViewModel model;
    private final Text text;
    private final Runnable onChosen;
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(true);

    Completions(NameFieldViewModel model, Text text, Runnable onChosen) {
        this.model = model;
        this.text = text;
        this.onChosen = onChosen;
        getStyleClass().add("completions");
        model.completions().subscribe(this::show);
        model.newPerson().subscribe(this::show);
        model.text().subscribe(typed -> show());
        model.highlighted().subscribe(this::highlight);
        show();
    }

    ReadOnlyBooleanProperty empty() {
        return empty.getReadOnlyProperty();
    }

    private void show() {
        getChildren().clear();
        for (int i = 0; i < model.completions().size(); i++) {
            getChildren().add(completion(model.completions().get(i), i));
        }
        if (model.newPerson().get()) {
            Label hint =
                    new Label(text.get("people.name.new", model.text().get().strip()));
            hint.setMaxWidth(Double.MAX_VALUE); // ends in dots if it is longer than the names
            hint.getStyleClass().addAll(Styles.TEXT_MUTED, "completion-hint");
            hint.setOnMousePressed(e -> {
                model.highlightTyped();
                onChosen.run();
                e.consume();
            });
            getChildren().add(hint);
        }
        highlight();
        empty.set(getChildren().isEmpty());
    }

    private Node completion(KnownName known, int index) {
        Label name = new Label(known.name());
        name.setMinWidth(Region.USE_PREF_SIZE);
        Label faces = new Label(text.get("people.faces", known.faces()));
        faces.getStyleClass().add(Styles.TEXT_MUTED);
        faces.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(16, name, gap, faces);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("completion");
        row.setOnMousePressed(e -> {
            model.highlight(index);
            onChosen.run();
            e.consume();
        });
        return row;
    }

    private void highlight() {
        int names = model.completions().size();
        int counts = model.highlighted().get() < 0 ? names : model.highlighted().get();
        for (int i = 0; i < getChildren().size(); i++) {
            getChildren().get(i).pseudoClassStateChanged(HIGHLIGHTED, i == counts);
        }
    }
}
