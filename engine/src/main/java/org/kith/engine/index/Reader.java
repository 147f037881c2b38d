package org.kith.engine.index;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kith.engine.job.MemoryBudget.Lease;

/**
 * A thread that reads photos, as those see it who wait for it. What it reads is either its own to hand on or given up by them, never
 * both. Thread-safe.
 */
final class Reader {

    private final Thread thread;
    private @Nullable IndexTask current;
    private @Nullable Lease memory;
    private long nanos;
    private boolean decoding;
    private boolean left;
    private boolean ended;

    /** Of the thread that calls this. */
    Reader() {
        thread = Thread.currentThread();
    }

    /** From now on the thread reads from the disk, in which nobody can interrupt it, and its time counts. */
    synchronized void beginReading(IndexTask task, @Nullable Lease held) {
        begin(task, held, false);
    }

    /** The same, but what it does now rests with the photo alone. */
    synchronized void beginDecoding(IndexTask task, Lease held) {
        begin(task, held, true);
    }

    private void begin(IndexTask task, @Nullable Lease held, boolean photoAlone) {
        current = task;
        memory = held;
        decoding = photoAlone;
        nanos = 0;
    }

    /** Whether what it did last would take as long another time. */
    synchronized boolean isDecoding() {
        return decoding;
    }

    /** The work is done; whether somebody still wants what came of it. */
    synchronized boolean claim() {
        current = null;
        return !left;
    }

    /** Whether the thread is to end after what it is at. */
    synchronized boolean isLeft() {
        return left;
    }

    synchronized void end() {
        ended = true;
    }

    synchronized boolean hasEnded() {
        return ended;
    }

    /**
     * Leaves the thread to itself if its photo takes longer than it may.
     *
     * @param passed since this was asked last
     * @return the photo that is given up
     */
    synchronized Optional<IndexTask> leaveIfOver(long limit, long passed) {
        nanos += passed;
        return current != null && nanos > limit ? leave() : Optional.empty();
    }

    /**
     * The thread is to end: where it waits for others it is interrupted, else it is left to itself.
     *
     * @return the photo that is given up
     */
    synchronized Optional<IndexTask> leave() {
        left = true;
        if (current == null) {
            thread.interrupt();
        }
        return Optional.ofNullable(current);
    }

    /**
     * Others may have what it holds, though it is not free yet.
     *
     * @return whether it held something
     */
    synchronized boolean giveBackMemory() {
        if (memory == null) {
            return false;
        }
        memory.close();
        return true;
    }
}
