package org.kith.engine.neighbours;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.kith.engine.job.NamedThreads;

/** The same work on every core, each taking from what is left. */
final class Cores {

    private Cores() {}

    /**
     * What each of them has done.
     *
     * @throws CancellationException if one of them was stopped, or the calling thread was interrupted
     */
    static <T> List<T> all(Supplier<T> share) {
        int cores = Runtime.getRuntime().availableProcessors();
        ExecutorService threads = Executors.newFixedThreadPool(cores, new NamedThreads("neighbours"));
        try {
            List<Future<T>> shares = threads.invokeAll(Collections.nCopies(cores, share::get));
            List<T> done = new ArrayList<>();
            for (Future<T> future : shares) {
                done.add(future.get());
            }
            return done;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdown();
        }
    }
}
