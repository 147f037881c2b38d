package org.kith.engine.job;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** The one place that takes what the engine throws out of what {@link java.util.concurrent} wraps it in. Thread-safe. */
public final class Await {

    private Await() {}

    /** Waits, and throws what the work threw, as if it had been done here. */
    public static <T> T result(CompletableFuture<T> work) {
        try {
            return work.join();
        } catch (CompletionException e) {
            if (cause(e) instanceof RuntimeException cause) {
                cause.addSuppressed(new IllegalStateException("waited for by this thread")); // where it came from
                throw cause;
            }
            throw e;
        }
    }

    /** What work failed with, for those who are told of it. */
    public static Throwable cause(Throwable failure) {
        Throwable cause = failure.getCause();
        boolean wrapped = failure instanceof CompletionException || failure instanceof ExecutionException;
        return wrapped && cause != null ? cause : failure;
    }
}
