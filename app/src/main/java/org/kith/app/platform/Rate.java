package org.kith.app.platform;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;

/** How fast something goes just now: over the last half minute that the program was running. */
public final class Rate {

    private static final long WINDOW_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final long SHORTEST_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** A longer gap between two looks means that the process was stopped (Ctrl+Z) or the machine slept. */
    private static final long STOPPED_NANOS = TimeUnit.SECONDS.toNanos(15);

    private final Deque<long[]> samples = new ArrayDeque<>();
    private long stoppedNanos;
    private long lastNanos;

    public void restart() {
        samples.clear();
    }

    public void add(long done, long nanoTime) {
        if (!samples.isEmpty() && nanoTime - lastNanos > STOPPED_NANOS) {
            stoppedNanos += nanoTime - lastNanos;
        }
        lastNanos = nanoTime;
        long running = nanoTime - stoppedNanos;
        samples.addLast(new long[] {running, done});
        while (running - samples.getFirst()[0] > WINDOW_NANOS && samples.size() > 2) {
            samples.removeFirst();
        }
    }

    /** Empty while too little was seen to say. */
    public OptionalDouble perSecond() {
        if (samples.size() < 2) {
            return OptionalDouble.empty();
        }
        long nanos = samples.getLast()[0] - samples.getFirst()[0];
        long done = samples.getLast()[1] - samples.getFirst()[1];
        return nanos < SHORTEST_NANOS || done <= 0 ? OptionalDouble.empty() : OptionalDouble.of(done * 1e9 / nanos);
    }
}
