package org.kith.engine.index;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kith.engine.job.NamedThreads;

/**
 * The threads that read photos. A native decoder cannot be interrupted, nor can a disk that does not answer: a thread that takes too
 * long is left to itself, and another takes its place. Confined to the thread that waits for them.
 */
final class ReadingThreads {

    private static final long LOOK_NANOS = Duration.ofMillis(100).toNanos();

    /** A machine that was asleep, or too busy even to look, is not the fault of the photo. */
    private static final long MOST_BETWEEN_LOOKS = Duration.ofSeconds(1).toNanos();

    /** What each of them does, until there are no more photos. */
    @FunctionalInterface
    interface Work {
        void run(Reader reader);
    }

    private final ThreadFactory threads = new NamedThreads("worker");
    private final Patience patience;
    private final Work work;

    private final Object lock = new Object();
    private final Set<Reader> readers = new LinkedHashSet<>();
    private int starting;

    /** Was left with memory that others have now: one at a time, or a folder of such photos would take all there is. */
    private @Nullable Reader indebted;

    ReadingThreads(Patience patience, Work work) {
        this.patience = patience;
        this.work = work;
    }

    /**
     * Returns when all have ended, or were left because they are to end and do not.
     *
     * @param stopping whether nobody wants more photos
     * @param tooSlow is told of photos that took too long
     * @param notReady is told of photos that were at hand when all had to end
     */
    void run(int count, BooleanSupplier stopping, BiConsumer<IndexTask, Reader> tooSlow, Consumer<IndexTask> notReady)
            throws InterruptedException {
        for (int i = 0; i < count; i++) {
            start();
        }
        long last = System.nanoTime();
        long untilLeft = patience.stopping().toNanos();
        while (!waitForEnd()) {
            long now = System.nanoTime();
            long passed = Math.min(now - last, MOST_BETWEEN_LOOKS);
            last = now;
            replaceSlow(passed, tooSlow);
            untilLeft -= stopping.getAsBoolean() ? passed : 0;
            if (untilLeft < 0) {
                leaveAll(notReady);
            }
        }
    }

    private void start() {
        synchronized (lock) {
            starting++;
        }
        threads.newThread(this::work).start();
    }

    private void work() {
        Reader reader = new Reader();
        synchronized (lock) {
            starting--;
            readers.add(reader);
        }
        try {
            work.run(reader);
        } finally {
            reader.end();
            remove(reader);
        }
    }

    private void remove(Reader reader) {
        synchronized (lock) {
            readers.remove(reader);
            lock.notifyAll();
        }
    }

    /** For a moment at most; whether there is nobody left. */
    private boolean waitForEnd() throws InterruptedException {
        long deadline = System.nanoTime() + LOOK_NANOS;
        synchronized (lock) {
            long left = LOOK_NANOS;
            while (starting + readers.size() > 0 && left > 0) {
                TimeUnit.NANOSECONDS.timedWait(lock, left);
                left = deadline - System.nanoTime();
            }
            return starting + readers.size() == 0;
        }
    }

    private List<Reader> present() {
        synchronized (lock) {
            return new ArrayList<>(readers);
        }
    }

    private void replaceSlow(long passed, BiConsumer<IndexTask, Reader> tooSlow) {
        long limit = patience.photo().toNanos();
        for (Reader reader : present()) {
            reader.leaveIfOver(limit, passed).ifPresent(task -> {
                lend(reader);
                start();
                remove(reader);
                tooSlow.accept(task, reader);
            });
        }
    }

    private void lend(Reader left) {
        if ((indebted == null || indebted.hasEnded()) && left.giveBackMemory()) {
            indebted = left;
        }
    }

    /** Who waits for others ends by itself when it is interrupted. */
    private void leaveAll(Consumer<IndexTask> notReady) {
        for (Reader reader : present()) {
            reader.leave().ifPresent(task -> {
                remove(reader);
                notReady.accept(task);
            });
        }
    }
}
