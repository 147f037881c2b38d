package org.kith.engine.sidecar;

import java.util.concurrent.RejectedExecutionException;
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

    private static final long LATER_MS = 3000;

    /** Of a file that is being written when the library is closed. */
    private static final long LONGEST_WRITING_S = 60;

    private final Sidecars sidecars;
    private final AtomicBoolean due = new AtomicBoolean();
    private final ScheduledThreadPoolExecutor thread;

    /** @param beginning what its thread begins with */
    public SidecarsInStep(Sidecars sidecars, Runnable beginning) {
        this.sidecars = sidecars;
        this.thread = new ScheduledThreadPoolExecutor(1, new NamedThreads("sidecars", beginning));
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Something was said. */
    public void changed() {
        if (due.compareAndSet(false, true)) {
            try {
                var unused = thread.schedule(this::follow, LATER_MS, TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException e) {
                LOG.debug("said while the library was closed: done at its end", e);
            }
        }
    }

    private void follow() {
        if (!due.getAndSet(false)) {
            return;
        }
        try {
            if (sidecars.areInStep()) {
                SidecarReport report = sidecars.follow(new Job<>());
                report.left().forEach((file, trouble) -> LOG.warn("{} does not follow: {}", file, trouble));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
        follow();
    }
}
