package org.kith.app.window.review;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kith.app.text.Text;
import org.kith.app.window.naming.NameField;
import org.kith.app.window.people.PeopleStyle;

/**
 * What may be answered, by mouse and by keyboard: a letter answers, other letters begin a name. Where only a name answers,
 * the field has the keyboard, since Sara is not to be skipped by her first letter; then it is Ctrl with the letter. FX
 * thread only.
 */
final class AnswerPanel {

    private final ReviewViewModel model;
    private final AnswerButton yes;
    private final AnswerButton no;
    private final AnswerButton skip;
    private final AnswerButton ignore;
    private final AnswerButton none;
    private final NameField name;
    private final Button give = new Button();
    private final VBox panel;
    private Node page;
    private boolean answeredByLetter;

    AnswerPanel(ReviewViewModel model, Text text) {
        this.model = model;
        yes = new AnswerButton(text, "review.yes", KeyCode.Y, model::yes);
        yes.setId("review-yes");
        yes.getStyleClass().add(Styles.ACCENT);
        no = new AnswerButton(text, "review.no", KeyCode.N, model::no);
        no.setId("review-no");
        skip = new AnswerButton(text, "review.skip", KeyCode.S, model::skip);
        skip.setId("review-skip");
        ignore = new AnswerButton(text, "people.ignore", KeyCode.I, model::ignore);
        ignore.setId("review-ignore");
        none = new AnswerButton(text, "review.none", KeyCode.O, model::notFaces);
        none.setId("review-none");
        name = new NameField(model.field(), text, PeopleStyle.sheet());
        name.setId("review-name");
        name.setOnCommit(step -> model.name());
        name.setOnCancel(() -> page.requestFocus());
        name.managedProperty().bind(name.visibleProperty());
        Label keys = new Label();
        keys.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        name.focusedProperty().subscribe(typing -> {
            buttons().forEach(button -> button.setTyping(typing));
            keys.setText(text.get("review.keys", AnswerButton.key(KeyCode.U, typing, text)));
        });
        give.setText(text.get("review.give"));
        give.setId("review-give");
        give.setMinWidth(Button.USE_PREF_SIZE);
        give.setOnAction(e -> model.name());
        give.managedProperty().bind(give.visibleProperty());
        // in one row, where there is room: the names below the field cover no answer then
        FlowPane answers = new FlowPane(8, 12, yes, no, name, give, skip, ignore, none);
        answers.setAlignment(Pos.CENTER);
        panel = new VBox(12, answers, keys);
        panel.setAlignment(Pos.TOP_CENTER);
        page = panel;
    }

    private List<AnswerButton> buttons() {
        return List.of(yes, no, skip, ignore, none);
    }

    Node node() {
        return panel;
    }

    /** Hears the keys of the page, which has the keyboard when the field has not. */
    void listen(Node around) {
        page = around;
        page.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        page.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    /** The question is another one, perhaps. */
    void show() {
        yes.setVisible(model.isYesOrNo());
        no.setVisible(model.isYesOrNo());
        name.setVisible(model.takesName());
        give.setVisible(model.takesName());
        none.setVisible(model.takesName());
        if (panel.getScene() != null) {
            takeKeyboard();
        }
    }

    void takeKeyboard() {
        if (model.takesName() && !model.isYesOrNo()) {
            name.start(false);
        } else {
            page.requestFocus();
        }
    }

    private void pressed(KeyEvent event) {
        answeredByLetter = false;
        boolean typing = event.getTarget() instanceof TextInputControl;
        if (event.isAltDown() || typing != event.isShortcutDown()) {
            return;
        }
        if (event.getCode() == KeyCode.U) {
            model.undo();
        } else {
            Optional<AnswerButton> answer = buttons().stream()
                    .filter(button -> button.isVisible() && button.letter() == event.getCode())
                    .findFirst();
            if (answer.isEmpty()) {
                return;
            }
            answer.get().fire();
        }
        answeredByLetter = true;
        event.consume();
    }

    /** A letter that answered is not the first of a name. */
    private void typed(KeyEvent event) {
        String letter = event.getCharacter();
        if (answeredByLetter) {
            answeredByLetter = false;
            event.consume();
        } else if (!(event.getTarget() instanceof TextInputControl)
                && name.isVisible()
                && !letter.isEmpty()
                && Character.isLetter(letter.codePointAt(0))
                && !event.isShortcutDown()
                && !event.isAltDown()) {
            model.field().text().set(model.field().text().get() + letter);
            name.start(false);
            event.consume();
        }
    }
}
