package org.kith.app.window.search;

import java.time.LocalDate;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Popups;
import org.kith.engine.model.photo.PhotoCondition;

/** Asks for the first and the last day; either may be left open. FX thread only. */
final class DatePopup {

    private final Text text;
    private final Popup popup = new Popup();

    DatePopup(Text text) {
        this.text = text;
        popup.setAutoHide(true);
        popup.setHideOnEscape(false);
    }

    void show(Node anchor, @Nullable LocalDate from, @Nullable LocalDate to, Consumer<PhotoCondition> chosen) {
        DatePicker first = picker("search-from", "search.date.from", from);
        DatePicker last = picker("search-to", "search.date.to", to);
        Button button = new Button(text.get("search.date.use"));
        button.setId("search-use-date");
        button.setOnAction(e -> {
            LocalDate begins = first.getValue();
            LocalDate ends = last.getValue();
            boolean turned = begins != null && ends != null && ends.isBefore(begins);
            if (begins != null || ends != null) {
                popup.hide();
                chosen.accept(turned ? new PhotoCondition.Taken(ends, begins) : new PhotoCondition.Taken(begins, ends));
            }
        });
        GridPane box = new GridPane(8, 8);
        box.addRow(0, new Label(text.get("search.date.from")), first);
        box.addRow(1, new Label(text.get("search.date.to")), last);
        box.add(button, 1, 2);
        box.getStyleClass().add("name-popup");
        box.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                popup.hide();
                event.consume();
            }
        });
        Popups.dress(box, anchor);
        popup.getContent().setAll(box);
        Popups.showBy(popup, anchor, 4);
        first.requestFocus();
    }

    private DatePicker picker(String id, String key, @Nullable LocalDate day) {
        DatePicker picker = new DatePicker(day);
        picker.setId(id);
        picker.setPromptText(text.get("search.date.any"));
        picker.setAccessibleText(text.get(key));
        // What is typed counts, also if nobody pressed Enter.
        picker.focusedProperty().addListener((observable, before, focused) -> {
            if (!focused) {
                picker.commitValue();
            }
        });
        return picker;
    }
}
