package org.kith.engine.job;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Long work that can be watched, paused and cancelled. Cancelling leaves the library consistent: what was done stays, and
 * the same work started again goes on from there. Thread-safe.
 *
 * @param <R> what the work reports in the end
 */
public final class Job<R> {

    /** Where a job stands. */
    public enum State {
        RUNNING,
        PAUSED,
        CANCELLED,
        DONE,
        FAILED
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final CompletableFuture<R> completion = new CompletableFuture<>();
    private State state = State.RUNNING;
    private final Set<JobNotice> notices = EnumSet.noneOf(JobNotice.class);
    private Progress progress = new Progress(JobStage.STARTING, 0, 0);

    /**
     * How far a job is.
     *
     * @param total 0 while it is not yet known
     */
    public record Progress(JobStage stage, long done, long total) {}

    public State state() {
        return locked(() -> state);
    }

    public Progress progress() {
        return locked(() -> progress);
    }

    /** Completes normally also when the job was cancelled, with what was done until then; exceptionally when it failed. */
    public CompletableFuture<R> completion() {
        return completion.copy();
    }

    public void pause() {
        move(State.RUNNING, State.PAUSED);
    }

    public void resume() {
        move(State.PAUSED, State.RUNNING);
    }

    public void cancel() {
        if (!move(State.RUNNING, State.CANCELLED)) {
            move(State.PAUSED, State.CANCELLED);
        }
    }

    /**
     * For the threads that do the work, between two pieces of it: waits while the job is paused.
     *
     * @return false if no further piece is to be started
     */
    public boolean proceed() {
        return locked(() -> {
            while (state == State.PAUSED) {
                changed.awaitUninterruptibly();
            }
            return state == State.RUNNING;
        });
    }

    public void stage(JobStage stage, long total) {
        locked(() -> progress = new Progress(stage, 0, total));
    }

    public void advance() {
        locked(() -> progress = new Progress(progress.stage(), progress.done() + 1, progress.total()));
    }

    /** Said by the threads that do the work; a second time changes nothing. */
    public void notice(JobNotice notice) {
        locked(() -> notices.add(notice));
    }

    /** What was said so far. */
    public Set<JobNotice> notices() {
        return locked(() -> Set.copyOf(notices));
    }

    public void succeed(R result) {
        locked(() -> state = state == State.CANCELLED ? State.CANCELLED : State.DONE);
        completion.complete(result);
    }

    public void fail(Throwable cause) {
        locked(() -> state = State.FAILED);
        completion.completeExceptionally(cause);
    }

    private boolean move(State from, State to) {
        return locked(() -> {
            if (state != from) {
                return false;
            }
            state = to;
            changed.signalAll();
            return true;
        });
    }

    private <T> T locked(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }
}
