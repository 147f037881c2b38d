package org.kith.app.window.fx;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Runs work off the FX thread and brings its result back to it. With {@code Runnable::run} for both, a test of a view model
 * needs no window and no waiting. Thread-safe.
 *
 * @param worker runs what may take time
 * @param fx runs what touches view models and nodes
 * @param failures hears of work that failed and has no answer of its own; called by {@code fx}
 * @param pace of queries that follow what changes
 */
public record Background(Executor worker, Executor fx, Consumer<Throwable> failures, Pace pace) {

    /** Without rests. */
    public Background(Executor worker, Executor fx, Consumer<Throwable> failures) {
        this(worker, fx, failures, Pace.AT_ONCE);
    }

    public <T> void run(Supplier<T> work, Consumer<T> result) {
        run(work, result, failures);
    }

    public <T> void run(Supplier<T> work, Consumer<T> result, Consumer<Throwable> failed) {
        worker.execute(() -> {
            T value;
            try {
                value = work.get();
            } catch (RuntimeException e) {
                fx.execute(() -> failed.accept(e));
                return;
            }
            fx.execute(() -> result.accept(value));
        });
    }
}
