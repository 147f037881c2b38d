package org.kith.app.window.person;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;
import org.kith.app.text.BirthText;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Popups;
import org.kith.app.window.people.PeopleStyle;
import org.kith.engine.model.BirthDate;

/** Asks when a person was born. FX thread only. */
final class BirthPopup {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass(Styles.STATE_DANGER.getPseudoClassName());

    private final PersonViewModel model;
    private final Text text;
    private final Popup popup = new Popup();

    BirthPopup(PersonViewModel model, Text text) {
        this.model = model;
        this.text = text;
        popup.setHideOnEscape(false);
        popup.setAutoHide(true);
    }

    /** @param anchor below which it opens */
    void show(Node anchor, @Nullable BirthDate known) {
        TextField date = new TextField(known == null ? "" : known.toString());
        date.setId("birth-date");
        date.setPromptText(text.get("person.born.prompt"));
        date.setAccessibleText(text.get("person.born.field"));
        date.textProperty().addListener((observable, before, typed) -> date.pseudoClassStateChanged(WRONG, false));
        date.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                if (take(date.getText())) {
                    popup.hide();
                } else {
                    date.pseudoClassStateChanged(WRONG, true);
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
        VBox box = new VBox(8, new Label(text.get("person.born.field")), date, about);
        box.getStyleClass().add("face-name");
        box.getStylesheets().add(PeopleStyle.sheet());
        Popups.dress(box, anchor);
        popup.getContent().setAll(box);
        Popups.showBy(popup, anchor, 4);
        date.requestFocus();
        date.selectAll();
    }

    /** Nothing typed is: not known. */
    private boolean take(String typed) {
        Optional<BirthDate> born = BirthText.parse(typed, text);
        boolean fine = born.isPresent() || typed.isBlank();
        if (fine) {
            model.setBorn(born);
        }
        return fine;
    }
}
