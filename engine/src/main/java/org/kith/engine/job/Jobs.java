package org.kith.engine.job;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads that long work runs on: one for jobs, which run one after the other, one for a change of the model, which
 * may take hours and runs beside them, and one for copies of photos that the user waits for. Thread-safe.
 */
public final class Jobs implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    /** Twice as long as indexing waits for the photos at hand. */
    private static final int STOP_SECONDS = 4;

    private final ExecutorService oneByOne;
    private final ExecutorService beside;
    private final ExecutorService copying;
    private final Set<Job<?>> running = ConcurrentHashMap.newKeySet();

    public Jobs() {
        this(() -> {});
    }

    /** @param first what each thread does before all jobs */
    public Jobs(Runnable first) {
        this.oneByOne = Executors.newSingleThreadExecutor(new NamedThreads("jobs", first));
        this.beside = Executors.newSingleThreadExecutor(new NamedThreads("model", first));
        this.copying = Executors.newSingleThreadExecutor(new NamedThreads("copying", first));
    }

    /** What a job does. */
    @FunctionalInterface
    public interface Work<R> {
        R run(Job<R> job) throws InterruptedException;
    }

    /** After all jobs started before; when this is closed, a job that has failed with a {@link CancellationException}. */
    public <R> Job<R> start(Work<R> work) {
        return start(oneByOne, work);
    }

    /** Beside the others. */
    public <R> Job<R> startBeside(Work<R> work) {
        return start(beside, work);
    }

    /** What the user waits for and what changes nothing in the library: beside the others, in its turn among its like. */
    public <R> Job<R> startCopying(Work<R> work) {
        return start(copying, work);
    }

    private <R> Job<R> start(ExecutorService thread, Work<R> work) {
        Job<R> job = new Job<>();
        running.add(job);
        Runnable turn = () -> {
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
        };
        try {
            thread.execute(turn);
        } catch (RejectedExecutionException e) {
            job.cancel();
            job.fail(new CancellationException("there are no more jobs"));
            running.remove(job);
        }
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

    /** Of both kinds, also those that wait for their turn. Returns at once. */
    public void cancel() {
        running.forEach(Job::cancel);
    }

    /**
     * Cancels what is running, and waits for it: what was written stays, as with a program that is killed, if it does not stop in
     * {@value #STOP_SECONDS} seconds.
     */
    @Override
    public void close() {
        cancel();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(STOP_SECONDS);
        end(copying, deadline);
        end(beside, deadline); // hands its last step to the other
        end(oneByOne, deadline);
    }

    private static void end(ExecutorService thread, long deadline) {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                LOG.warn("A job does not stop; it is left");
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
