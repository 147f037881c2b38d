package org.kith.app.window.bench;

import java.util.List;
import java.util.Objects;
import java.util.function.DoubleConsumer;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/** Somebody who types searches, one after the other, as fast as a fast typist, and waits a moment for what is found. FX thread only. */
final class Typing {

    private static final double A_KEY_SECONDS = 0.1;
    private static final double WAITS_SECONDS = 2;

    private final Sight sight;
    private final Hands hands;
    private final List<String> texts;
    private final DoubleConsumer answered;
    private int text;
    private int typed;
    private double lastKey;
    private double lastAnswer;
    private @Nullable String found;

    /** @param answered hears of each search after how many milliseconds behind its last key the last answer was there */
    Typing(Sight sight, Hands hands, List<String> texts, DoubleConsumer answered) {
        this.sight = sight;
        this.hands = hands;
        this.texts = texts;
        this.answered = answered;
    }

    /** Once a frame; true when all are typed. */
    boolean frame(double seconds) {
        if (text == texts.size()) {
            return true;
        }
        look(seconds);
        if (typed < texts.get(text).length()) {
            if (typed == 0) {
                hands.pressShortcut(KeyCode.F);
            }
            if (seconds - lastKey >= A_KEY_SECONDS) {
                hands.type(texts.get(text).charAt(typed++));
                lastKey = seconds;
            }
        } else if (seconds - lastKey >= WAITS_SECONDS) {
            answered.accept(Math.max(0, lastAnswer - lastKey) * 1000);
            sight.find("#search").filter(TextInputControl.class::isInstance).ifPresent(field -> {
                ((TextInputControl) field).clear();
                hands.press(KeyCode.ESCAPE);
            });
            text++;
            typed = 0;
            lastKey = seconds;
        }
        return false;
    }

    private void look(double seconds) {
        String now = sight.find("#search-found")
                .map(node -> ((Labeled) node).getText())
                .orElse(null);
        if (!Objects.equals(now, found)) {
            found = now;
            lastAnswer = seconds;
        }
    }
}
