package org.kith.engine.job;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Bytes that may be held at once, of Java's memory and of native memory alike: who wants more than is left waits, first come
 * first served. Who wants more than there is at all gets everything, and so works alone. Counted from what is asked for, since
 * neither Java nor the operating system can say what a picture takes. Thread-safe.
 */
public final class MemoryBudget {

    private static final int UNIT_BYTES = 1024;

    private final int units;
    private final Semaphore free;
    private final AtomicLong held = new AtomicLong();
    private final AtomicLong most = new AtomicLong();

    /** @param bytes at least 1; below 2 TB */
    public MemoryBudget(long bytes) {
        if (bytes < 1 || bytes / UNIT_BYTES >= Integer.MAX_VALUE) {
            throw new IllegalArgumentException(bytes + " bytes");
        }
        this.units = toUnits(bytes);
        this.free = new Semaphore(units, true);
    }

    private static int toUnits(long bytes) {
        return (int) ((bytes + UNIT_BYTES - 1) / UNIT_BYTES);
    }

    /** Whether so much may be held without being alone. */
    public boolean fits(long bytes) {
        return bytes <= (long) units * UNIT_BYTES;
    }

    /** Waits until so many bytes are free, or all are where more is asked for than there are. */
    public Lease reserve(long bytes) throws InterruptedException {
        int wanted = fits(bytes) ? toUnits(Math.max(0, bytes)) : units;
        free.acquire(wanted);
        most.accumulateAndGet(held.addAndGet(wanted), Math::max);
        return new Lease(wanted);
    }

    /** The most that was held at one moment, rounded up to {@value #UNIT_BYTES} bytes a lease. */
    public long mostHeldBytes() {
        return most.get() * UNIT_BYTES;
    }

    public long heldBytes() {
        return held.get() * UNIT_BYTES;
    }

    /** Bytes held until they are given back, by any thread; giving back twice changes nothing. */
    public final class Lease implements AutoCloseable {

        private final int taken;
        private final AtomicBoolean closed = new AtomicBoolean();

        private Lease(int taken) {
            this.taken = taken;
        }

        @Override
        public void close() {
            if (closed.compareAndSet(false, true)) {
                held.addAndGet(-taken);
                free.release(taken);
            }
        }
    }
}
