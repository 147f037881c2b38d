package org.kith.app.window.bench;

import java.util.Objects;
import java.util.function.DoubleConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/** Somebody who answers questions about people by single keys, a moment each, and takes two answers back. FX thread only. */
final class Answering {

    private static final int ANSWERS = 10;
    private static final int TAKEN_BACK = 2;
    private static final double A_LOOK_SECONDS = 0.8;

    /** Where there is nothing to ask. */
    private static final double LIMIT_SECONDS = 30;

    private final Sight sight;
    private final Hands hands;
    private final DoubleConsumer answered;
    private boolean opened;
    private int keys;
    private double lastKey;
    private @Nullable String before;

    /** @param answered hears of each answer after how many milliseconds the next question was there */
    Answering(Sight sight, Hands hands, DoubleConsumer answered) {
        this.sight = sight;
        this.hands = hands;
        this.answered = answered;
    }

    /** Once a frame; true when all is answered. */
    boolean frame(double seconds) {
        if (!opened) {
            opened = true;
            sight.find("#open-review").filter(Button.class::isInstance).ifPresent(button -> ((Button) button).fire());
            return false;
        }
        if (sight.find("#review").filter(Node::isVisible).isEmpty()) {
            return seconds > LIMIT_SECONDS;
        }
        if (before != null) {
            if (Objects.equals(before, progress())) {
                return seconds > LIMIT_SECONDS + keys;
            }
            answered.accept((seconds - lastKey) * 1000);
            before = null;
        }
        if (seconds - lastKey < A_LOOK_SECONDS) {
            return false;
        }
        if (keys == ANSWERS + TAKEN_BACK) {
            return true;
        }
        before = progress();
        lastKey = seconds;
        press(keys++ < ANSWERS ? answer() : KeyCode.U);
        return false;
    }

    /** Yes where that is an answer; of whoever has no name, that it is nobody. */
    private KeyCode answer() {
        return sight.find("#review-yes").filter(Node::isVisible).isPresent() ? KeyCode.Y : KeyCode.I;
    }

    private void press(KeyCode key) {
        sight.find("#review").ifPresent(page -> hands.press(page, key));
    }

    /** How much is answered and named. */
    private @Nullable String progress() {
        return sight.find("#review-progress")
                .map(node -> ((Labeled) node).getText())
                .orElse(null);
    }
}
