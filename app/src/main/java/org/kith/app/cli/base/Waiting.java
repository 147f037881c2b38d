package org.kith.app.cli.base;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Waiting for work given to other threads, as if it had been done on this one. */
public final class Waiting {

    private Waiting() {}

    /** What the work came to; it throws what the work threw. */
    public static <T> T on(Future<T> work) {
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException(e, "cli.fault.interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
