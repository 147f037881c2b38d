package org.kith.engine.index;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.kith.engine.job.NamedThreads;
import org.kith.engine.job.Threads;
import org.kith.engine.model.EngineEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Groups now and then while photos come in, so that new faces appear while one looks: first after
 * {@value #FIRST_PHOTOS} photos, then whenever their number has doubled, or a minute has passed; and never more than a tenth
 * of the time. What the end of the run groups does not depend on it. Thread-safe.
 */
final class InterimGrouping implements AutoCloseable {

    static final int FIRST_PHOTOS = 200;
    static final long AT_LATEST_NANOS = TimeUnit.MINUTES.toNanos(1);

    /** How much longer it rests than it works. */
    static final int REST = 10;

    private static final Logger LOG = LoggerFactory.getLogger(InterimGrouping.class);

    private final Runnable regroup;
    private final ExecutorService thread;
    private final LongSupplier nanoTime;
    private long photos;
    private long photosAtLast;
    private long endOfLastNanos;
    private long lastTookNanos;
    private boolean running;

    InterimGrouping(Runnable regroup, ExecutorService thread, LongSupplier nanoTime) {
        this.regroup = regroup;
        this.thread = thread;
        this.nanoTime = nanoTime;
        this.endOfLastNanos = nanoTime.getAsLong();
    }

    static InterimGrouping start(Runnable regroup) {
        ExecutorService thread = Executors.newSingleThreadExecutor(new NamedThreads("cluster"));
        thread.execute(
                () -> {}); // started here it yields to other programs as this thread does, not as the one that writes
        return new InterimGrouping(regroup, thread, System::nanoTime);
    }

    /** Hands the events on, and counts the photos among them. */
    Consumer<EngineEvent> countedIn(Consumer<EngineEvent> events) {
        return event -> {
            events.accept(event);
            if (event instanceof EngineEvent.PhotoIndexed) {
                photoIndexed();
            }
        };
    }

    synchronized void photoIndexed() {
        photos++;
        if (!running && isDue()) {
            running = true;
            thread.execute(this::group);
        }
    }

    private boolean isDue() {
        long rested = nanoTime.getAsLong() - endOfLastNanos;
        boolean enough = photos >= Math.max(FIRST_PHOTOS, 2 * photosAtLast);
        return (enough || rested >= AT_LATEST_NANOS) && rested >= REST * lastTookNanos;
    }

    private void group() {
        long start = nanoTime.getAsLong();
        long photosNow;
        synchronized (this) {
            photosNow = photos;
        }
        try {
            regroup.run();
        } catch (RuntimeException e) {
            LOG.warn("The faces found so far could not be grouped; they are at the end", e);
        }
        synchronized (this) {
            photosAtLast = photosNow;
            endOfLastNanos = nanoTime.getAsLong();
            lastTookNanos = endOfLastNanos - start;
            running = false;
        }
    }

    /** Waits for a grouping that is under way: the one at the end must come after it. */
    @Override
    public void close() {
        Threads.finish(thread);
    }
}
