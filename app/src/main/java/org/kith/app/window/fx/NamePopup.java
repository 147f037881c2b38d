package org.kith.app.window.fx;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

/** Asks what something is to be called. FX thread only. */
public final class NamePopup {

    private static final double WIDTH_PX = 260;

    private final Popup popup = new Popup();

    public NamePopup() {
        popup.setHideOnEscape(false);
        popup.setAutoHide(true);
    }

    /**
     * Asks, and tells what was answered, unless there is nothing to see in it.
     *
     * @param anchor below which it opens
     * @param question over the field
     * @param act on the button
     * @param name what it is called, or might be
     */
    public void ask(Node anchor, String question, String act, String name, Consumer<String> named) {
        TextField field = new TextField(name);
        field.setId("name-popup");
        field.setAccessibleText(question);
        field.setPrefWidth(WIDTH_PX);
        Button button = new Button(act);
        button.setDefaultButton(true);
        button.disableProperty().bind(field.textProperty().map(String::isBlank));
        button.setOnAction(e -> {
            popup.hide();
            named.accept(field.getText());
        });
        VBox box = new VBox(8, new Label(question), field, button);
        box.getStyleClass().add("name-popup");
        box.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                button.fire();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                popup.hide();
                event.consume();
            }
        });
        Popups.dress(box, anchor);
        popup.getContent().setAll(box);
        Popups.showBy(popup, anchor, 4);
        field.requestFocus();
        field.selectAll();
    }
}
