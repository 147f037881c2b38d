package org.kith.engine.index;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What a run did so far, and what made it stop. Thread-safe. */
final class IndexCounts {

    private final AtomicInteger indexed = new AtomicInteger();
    private final AtomicInteger faces = new AtomicInteger();
    private final AtomicInteger moved = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    void indexed(int facesFound) {
        indexed.incrementAndGet();
        faces.addAndGet(facesFound);
    }

    void moved() {
        moved.incrementAndGet();
    }

    void failed() {
        failed.incrementAndGet();
    }

    /** The library does not take photos any more: a full disk. The first reason is kept. */
    void fail(Throwable reason) {
        failure.compareAndSet(null, reason);
    }

    int indexedPhotos() {
        return indexed.get();
    }

    int facesFound() {
        return faces.get();
    }

    int movedPhotos() {
        return moved.get();
    }

    int failedFiles() {
        return failed.get();
    }

    Optional<Throwable> failure() {
        return Optional.ofNullable(failure.get());
    }
}
