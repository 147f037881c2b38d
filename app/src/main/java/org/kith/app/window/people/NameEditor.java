package org.kith.app.window.people;

import atlantafx.base.theme.Styles;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.util.Subscription;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Popups;
import org.kith.app.window.naming.KnownName;
import org.kith.app.window.naming.NameField;

/** The field in place of a name, and the question it may raise. Lives as long as the name is being typed. FX thread only. */
final class NameEditor extends StackPane {

    private final NamingViewModel model;
    private final Text text;
    private final NameField field;
    private final Popup question = new Popup();
    private final Subscription asking;
    private boolean stopped;

    NameEditor(NamingViewModel model, Text text) {
        this.model = model;
        this.text = text;
        this.field = new NameField(model.field(), text, PeopleStyle.sheet());
        field.setTabGivesName(true);
        field.setOnCommit(model::commit);
        field.setOnCancel(model::cancel);
        question.setHideOnEscape(false);
        getChildren().add(field);
        this.asking = model.question().subscribe(known -> known.ifPresentOrElse(this::ask, question::hide));
        field.focusedProperty().subscribe((before, focused) -> {
            if (!focused) {
                Platform.runLater(this::leaveIfDeserted);
            }
        });
    }

    /** Looked at later: the field also loses the keyboard on its way out, to the next field or to the question. */
    private void leaveIfDeserted() {
        if (!stopped && !field.isFocused() && model.field().text().get().isBlank()) {
            model.leave();
        }
    }

    /** Takes the keyboard as soon as it is in the window: what is typed meanwhile goes to the grid, which passes it on. */
    void start() {
        if (getScene() == null) {
            Platform.runLater(() -> field.start(model.isRenaming()));
        } else {
            field.start(model.isRenaming());
        }
    }

    void stop() {
        stopped = true;
        asking.unsubscribe();
        question.hide();
    }

    private void ask(KnownName known) {
        field.hideCompletions();
        Label sentence = new Label(text.get("people.merge.question", known.name()));
        sentence.setWrapText(true);
        Button merge = new Button(text.get("people.merge.yes"));
        merge.getStyleClass().addAll(Styles.ACCENT, Styles.SMALL);
        merge.setId("merge-people");
        merge.setOnAction(e -> model.mergePeople());
        Button another = new Button(text.get("people.merge.no"));
        another.getStyleClass().add(Styles.SMALL);
        another.setId("use-another-name");
        another.setOnAction(e -> model.useAnotherName());
        VBox box = new VBox(8, sentence, merge, another);
        merge.setMaxWidth(Double.MAX_VALUE);
        another.setMaxWidth(Double.MAX_VALUE);
        box.getStyleClass().add("merge-question");
        box.getStylesheets().add(PeopleStyle.sheet());
        Popups.dress(box, this);
        box.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.useAnotherName();
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER) {
                (another.isFocused() ? another : merge).fire();
                event.consume();
            }
        });
        question.getContent().setAll(box);
        Bounds bounds = localToScreen(getLayoutBounds());
        if (bounds != null) {
            question.show(this, bounds.getMinX(), bounds.getMaxY() + 2);
            merge.requestFocus();
        }
    }
}
