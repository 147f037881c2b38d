package org.kith.app.window.fx;

import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A query asked again and again while the library changes: never two at a time, and what was asked meanwhile is asked once
 * more in the end, so that the last answer is true. What the user does is answered at once; what only changes by itself waits
 * until the query has rested, see {@link Pace}. FX thread only.
 *
 * @param <T> the answer
 */
public final class Refresh<T> {

    private final Background background;
    private final Supplier<T> query;
    private final Consumer<T> answer;
    private boolean running;
    private boolean resting;
    private boolean again;
    private boolean changed;

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

    /** Whether an answer is on its way that begins with what was true when it was asked for. */
    public boolean isRunning() {
        return running;
    }

    /** The user wants to see it. */
    public void request() {
        if (running) {
            again = true;
        } else {
            run();
        }
    }

    /** The library is another one than before. */
    public void libraryChanged() {
        if (running || resting) {
            changed = true;
        } else {
            run();
        }
    }

    private void run() {
        running = true;
        again = false;
        changed = false;
        long began = System.nanoTime();
        background.run(
                query,
                result -> {
                    running = false;
                    answer.accept(result);
                    rest(System.nanoTime() - began);
                },
                failure -> {
                    running = false;
                    background.failures().accept(failure);
                    rest(System.nanoTime() - began);
                });
    }

    private void rest(long tookNanos) {
        if (again) {
            request();
            return;
        }
        resting = true;
        background.pace().after(tookNanos, background.fx(), this::rested);
    }

    private void rested() {
        resting = false;
        if (changed) {
            libraryChanged();
        }
    }
}
