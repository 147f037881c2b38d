package org.kith.app.window.review;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.kith.app.text.KeyNames;
import org.kith.app.text.Text;

/**
 * An answer with the key that gives it. While a name is typed, the letter is part of that, and the key is another. FX
 * thread only.
 */
final class AnswerButton extends Button {

    private final Text text;
    private final KeyCode letter;
    private final Label key = new Label();

    AnswerButton(Text text, String answer, KeyCode letter, Runnable act) {
        this.text = text;
        this.letter = letter;
        Label words = new Label(text.get(answer));
        words.setMinWidth(USE_PREF_SIZE);
        key.setMinWidth(USE_PREF_SIZE);
        key.getStyleClass().addAll(Styles.TEXT_SMALL, "answer-key");
        HBox both = new HBox(8, words, key);
        both.setAlignment(Pos.CENTER);
        setGraphic(both);
        getStyleClass().add("answer");
        setMinWidth(USE_PREF_SIZE);
        setAccessibleText(words.getText());
        setOnAction(e -> act.run());
        managedProperty().bind(visibleProperty());
        setTyping(false);
    }

    KeyCode letter() {
        return letter;
    }

    void setTyping(boolean typing) {
        key.setText(key(letter, typing, text));
    }

    static String key(KeyCode letter, boolean typing, Text text) {
        return KeyNames.of((typing ? "Shortcut+" : "") + letter.getName(), text);
    }
}
