package org.kith.app.window.person;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Popups;

/** A few lines about a person: kept when one goes elsewhere, since nothing typed is lost; Escape leaves them as they were. FX thread only. */
final class NotePopup {

    private static final double WIDTH_PX = 360;
    private static final int LINES = 6;

    private final Text text;
    private final Popup popup = new Popup();
    private final TextArea note = new TextArea();
    private boolean kept;

    NotePopup(PersonViewModel model, Text text) {
        this.text = text;
        note.setId("person-note-text");
        note.setWrapText(true);
        note.setPrefRowCount(LINES);
        note.setAccessibleText(text.get("person.note.field"));
        note.setPromptText(text.get("person.note.prompt"));
        note.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                popup.hide();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                kept = false;
                popup.hide();
                event.consume();
            }
        });
        popup.setHideOnEscape(false);
        popup.setAutoHide(true);
        popup.setOnHidden(e -> {
            if (kept) {
                model.setNote(note.getText());
            }
        });
    }

    /** @param anchor below which it opens */
    void show(Node anchor, String known) {
        kept = true;
        note.setText(known);
        Button done = new Button(text.get("person.note.done"));
        done.setId("person-note-done");
        done.getStyleClass().add(Styles.ACCENT);
        done.setOnAction(e -> popup.hide());
        Label about = new Label(text.get("person.note.about"));
        about.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        about.setWrapText(true);
        HBox line = new HBox(done);
        line.setAlignment(Pos.CENTER_RIGHT);
        VBox box = new VBox(8, new Label(text.get("person.note.field")), note, about, line);
        box.setPrefWidth(WIDTH_PX);
        box.getStyleClass().add("ask-popup");
        Popups.dress(box, anchor);
        popup.getContent().setAll(box);
        Popups.showBy(popup, anchor, 4);
        note.requestFocus();
        note.end();
    }
}
