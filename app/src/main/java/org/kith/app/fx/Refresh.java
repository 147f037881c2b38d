package org.kith.app.fx;

import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A query asked again and again while the library changes: never two at a time, and what was asked meanwhile is asked once
 * more in the end, so that the last answer is true. FX thread only.
 *
 * @param <T> the answer
 */
public final class Refresh<T> {

    private final Background background;
    private final Supplier<T> query;
    private final Consumer<T> answer;
    private boolean running;
    private boolean again;

    /**
     * Nothing is asked before the first {@link #request}.
     *
     * @param query runs off the FX thread
     */
    public Refresh(Background background, Supplier<T> query, Consumer<T> answer) {
        this.background = background;
        this.query = query;
        this.answer = answer;
    }

    public void request() {
        if (running) {
            again = true;
            return;
        }
        running = true;
        again = false;
        background.run(
                query,
                result -> {
                    running = false;
                    answer.accept(result);
                    repeatIfAsked();
                },
                failure -> {
                    running = false;
                    background.failures().accept(failure);
                    repeatIfAsked();
                });
    }

    private void repeatIfAsked() {
        if (again) {
            request();
        }
    }
}
