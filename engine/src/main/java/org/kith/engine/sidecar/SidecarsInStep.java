package org.kith.engine.sidecar;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.kith.engine.job.Job;
import org.kith.engine.job.NamedThreads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the files beside the photos follow what the user says, where the library says that they shall: a moment later, so that ten answers
 * are one run, and at the end. Thread-safe.
 */
public final class SidecarsInStep implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SidecarsInStep.class);

    private static final Duration LATER = Duration.ofSeconds(3);

    /** After a file could not be written; twice as long each time, as where a disk is away for hours. */
    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);

    private static final Duration LONGEST_RETRY = Duration.ofHours(1);

    /** Of a file that is being written when the library is closed. */
    private static final long LONGEST_WRITING_S = 60;

    private final Sidecars sidecars;
    private final Duration later;
    private final Duration firstRetry;
    private final AtomicBoolean due = new AtomicBoolean();
    private final ScheduledThreadPoolExecutor thread;
    private Duration retry;
    private Optional<ScheduledFuture<?>> again = Optional.empty();

    /** @param beginning what its thread begins with */
    public SidecarsInStep(Sidecars sidecars, Runnable beginning) {
        this(sidecars, beginning, LATER, FIRST_RETRY);
    }

    SidecarsInStep(Sidecars sidecars, Runnable beginning, Duration later, Duration firstRetry) {
        this.sidecars = sidecars;
        this.later = later;
        this.firstRetry = firstRetry;
        this.retry = firstRetry;
        this.thread = new ScheduledThreadPoolExecutor(1, new NamedThreads("sidecars", beginning));
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Something was said. */
    public void changed() {
        if (due.compareAndSet(false, true)) {
            var unused = in(later);
        }
    }

    private Optional<ScheduledFuture<?>> in(Duration time) {
        try {
            return Optional.of(thread.schedule(this::follow, time.toMillis(), TimeUnit.MILLISECONDS));
        } catch (RejectedExecutionException e) {
            LOG.debug("said while the library was closed: done at its end", e);
            return Optional.empty();
        }
    }

    /** A file that could not be written is tried again, though nothing is said. */
    private synchronized void follow() {
        due.set(false);
        again.ifPresent(waiting -> waiting.cancel(false));
        again = Optional.empty();
        try {
            if (!sidecars.areInStep()) {
                return;
            }
            SidecarReport report = sidecars.follow(new Job<>());
            report.left().forEach((file, trouble) -> LOG.warn("{} does not follow: {}", file, trouble));
            if (report.left().containsValue(SidecarReport.Trouble.NOT_WRITTEN)) {
                again = in(retry);
                retry = retry.multipliedBy(2).compareTo(LONGEST_RETRY) < 0 ? retry.multipliedBy(2) : LONGEST_RETRY;
            } else {
                retry = firstRetry;
            }
        } catch (RuntimeException e) {
            LOG.warn("The files beside the photos do not follow", e);
        }
    }

    /** What is still to be written is written now. */
    @Override
    public void close() {
        thread.shutdown(); // what waits for its moment is done below
        try {
            boolean unused = thread.awaitTermination(LONGEST_WRITING_S, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (isAnythingLeft()) {
            follow();
        }
    }

    private boolean isAnythingLeft() {
        return due.get() || awaitsRetry();
    }

    /** Whether a file could not be written. */
    synchronized boolean awaitsRetry() {
        return again.isPresent();
    }
}
