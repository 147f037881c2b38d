package org.kith.engine.job;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The threads that long work runs on: one for jobs, which run one after the other, and one for a change of the model, which
 * may take hours and runs beside them. Thread-safe.
 */
public final class Jobs implements AutoCloseable {

    private final ExecutorService oneByOne = Executors.newSingleThreadExecutor(new NamedThreads("jobs"));
    private final ExecutorService beside = Executors.newSingleThreadExecutor(new NamedThreads("model"));
    private final Set<Job<?>> running = ConcurrentHashMap.newKeySet();

    /** What a job does. */
    @FunctionalInterface
    public interface Work<R> {
        R run(Job<R> job) throws InterruptedException;
    }

    /** After all jobs started before. */
    public <R> Job<R> start(Work<R> work) {
        return start(oneByOne, work);
    }

    /** Beside the others. */
    public <R> Job<R> startBeside(Work<R> work) {
        return start(beside, work);
    }

    private <R> Job<R> start(ExecutorService thread, Work<R> work) {
        Job<R> job = new Job<>();
        running.add(job);
        thread.execute(() -> {
            try {
                job.succeed(work.run(job));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                job.fail(e);
            } catch (RuntimeException | Error e) {
                job.fail(e);
            } finally {
                running.remove(job);
            }
        });
        return job;
    }

    /** The last step of a job that runs beside the others, in its turn among them; throws what the step throws. */
    public <R> R afterOthers(Callable<R> step) {
        CompletableFuture<R> done = new CompletableFuture<>();
        oneByOne.execute(() -> {
            try {
                done.complete(step.call());
            } catch (Exception | Error e) {
                done.completeExceptionally(e);
            }
        });
        return Await.result(done);
    }

    /** Cancels what is running, and waits until it has stopped between two photos. */
    @Override
    public void close() {
        running.forEach(Job::cancel);
        try {
            end(beside); // hands its last step to the other
            end(oneByOne);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A native call cannot be interrupted; one photo takes seconds at most. */
    private static void end(ExecutorService thread) throws InterruptedException {
        thread.shutdown();
        while (!thread.awaitTermination(1, TimeUnit.MINUTES)) {}
    }
}
