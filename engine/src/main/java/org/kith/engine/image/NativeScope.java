package org.kith.engine.image;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Native memory freed at the end of a block, last opened first: the garbage collector sees of a Mat only its Java header of a
 * few bytes and would let megabytes pile up. Confined to one thread.
 */
public final class NativeScope implements AutoCloseable {

    private final AtomicInteger openNatives;
    private final Deque<Runnable> releases = new ArrayDeque<>();

    NativeScope(AtomicInteger openNatives) {
        this.openNatives = openNatives;
    }

    /** The resource itself; {@code release} runs when the scope is closed. */
    public <T> T keep(T resource, Consumer<? super T> release) {
        releases.push(() -> release.accept(resource));
        openNatives.incrementAndGet();
        return resource;
    }

    @Override
    public void close() {
        while (!releases.isEmpty()) {
            releases.pop().run();
            openNatives.decrementAndGet();
        }
    }
}
