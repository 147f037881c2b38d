package org.kith.app.window.bench;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kith.engine.job.NamedThreads;

/**
 * Hands a beat to the FX thread every few milliseconds, one at a time, and says how long each waited: what a key or a click of
 * the user would have waited too.
 */
final class Heartbeat implements AutoCloseable {

    private static final long INTERVAL_MS = 4;

    /** A wait is looked into each time it has grown by this much. */
    private static final long LATE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private static final int FRAMES_SHOWN = 40;

    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(new NamedThreads("heartbeat"));
    private final List<GarbageCollectorMXBean> collectors = ManagementFactory.getGarbageCollectorMXBeans();
    private final Executor fx;
    private final Beat beat;
    private final Thread fxThread;
    private final @Nullable Consumer<String> lateStack;
    private final long began = System.nanoTime();
    private volatile long handedOver; // 0 while no beat waits
    private volatile long waited; // the beat that ran last
    private int told; // stacks of the beat that waits; the clock's thread only
    private long gcMs;

    /** Hears of each beat, on the FX thread. */
    @FunctionalInterface
    interface Beat {
        void ran(long handedOver, long ran, double gcMs);
    }

    /** To be made on the FX thread. */
    Heartbeat(Executor fx, Beat beat, @Nullable Consumer<String> lateStack) {
        this.fx = fx;
        this.beat = beat;
        this.lateStack = lateStack;
        this.fxThread = Thread.currentThread();
        this.gcMs = gcMs();
        ScheduledFuture<?> unused = clock.scheduleWithFixedDelay(this::tick, 0, INTERVAL_MS, TimeUnit.MILLISECONDS);
    }

    private void tick() {
        long waiting = handedOver;
        if (waiting != 0) {
            if (lateStack != null && System.nanoTime() - waiting > LATE_NANOS * (told + 1)) {
                told++;
                tell(lateStack);
            }
            return;
        }
        if (lateStack != null && told > 0) {
            lateStack.accept("that beat was %.0f ms late, %.1f s after the first"
                    .formatted(waited / 1e6, (System.nanoTime() - began) / 1e9));
        }
        told = 0;
        handedOver = System.nanoTime();
        fx.execute(this::run);
    }

    private void tell(Consumer<String> hearer) {
        StringBuilder stack = new StringBuilder("a beat is late:");
        Arrays.stream(fxThread.getStackTrace()).limit(FRAMES_SHOWN).forEach(frame -> stack.append("\n  ")
                .append(frame));
        hearer.accept(stack.toString());
    }

    private void run() {
        long now = System.nanoTime();
        long gcNow = gcMs();
        beat.ran(handedOver, now, (double) (gcNow - gcMs));
        gcMs = gcNow;
        waited = now - handedOver;
        handedOver = 0;
    }

    private long gcMs() {
        long ms = 0;
        for (GarbageCollectorMXBean collector : collectors) {
            ms += Math.max(0, collector.getCollectionTime());
        }
        return ms;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
