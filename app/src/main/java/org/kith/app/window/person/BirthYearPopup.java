package org.kith.app.window.person;

import atlantafx.base.theme.Styles;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Popups;
import org.kith.app.window.people.PeopleStyle;

/** Asks in which year a person was born. FX thread only. */
final class BirthYearPopup {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass(Styles.STATE_DANGER.getPseudoClassName());

    private final PersonViewModel model;
    private final Text text;
    private final Popup popup = new Popup();

    BirthYearPopup(PersonViewModel model, Text text) {
        this.model = model;
        this.text = text;
        popup.setHideOnEscape(false);
        popup.setAutoHide(true);
    }

    /** @param anchor below which it opens */
    void show(Node anchor, @Nullable Integer known) {
        TextField year = new TextField(known == null ? "" : String.valueOf(known));
        year.setId("birth-year");
        year.setPromptText(text.get("person.born.prompt"));
        year.setAccessibleText(text.get("person.born.field"));
        year.textProperty().addListener((observable, before, typed) -> year.pseudoClassStateChanged(WRONG, false));
        year.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                if (model.setBirthYear(year.getText())) {
                    popup.hide();
                } else {
                    year.pseudoClassStateChanged(WRONG, true);
                }
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                popup.hide();
                event.consume();
            }
        });
        Label about = new Label(text.get("person.born.about"));
        about.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        about.setWrapText(true);
        VBox box = new VBox(8, new Label(text.get("person.born.field")), year, about);
        box.getStyleClass().add("face-name");
        box.getStylesheets().add(PeopleStyle.sheet());
        Popups.dress(box, anchor);
        popup.getContent().setAll(box);
        Bounds bounds = anchor.localToScreen(anchor.getLayoutBounds());
        popup.show(anchor, bounds.getMinX(), bounds.getMaxY() + 4);
        year.requestFocus();
        year.selectAll();
    }
}
