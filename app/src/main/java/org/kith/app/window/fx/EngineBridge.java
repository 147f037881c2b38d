package org.kith.app.window.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.kith.engine.model.EngineEvent;

/**
 * Brings the engine's events to the FX thread, many as one: a view that queries again for every photo would do nothing
 * else. {@link #accept} is thread-safe, the rest is for the FX thread only.
 */
public final class EngineBridge implements Consumer<EngineEvent> {

    /** Views refresh at most four times a second: seen as at once, and cheap with many thousands of photos. */
    private static final long INTERVAL_MS = 250;

    private final Executor later;
    private final List<Consumer<LibraryChange>> listeners = new ArrayList<>();
    private final Object lock = new Object();
    private LibraryChange pending = LibraryChange.NONE;

    /** @param later runs on the FX thread, some time after it was asked; see {@link #each} */
    public EngineBridge(Executor later) {
        this.later = later;
    }

    /** Events of a quarter of a second as one. */
    public static EngineBridge each(Executor fx) {
        return new EngineBridge(CompletableFuture.delayedExecutor(INTERVAL_MS, TimeUnit.MILLISECONDS, fx));
    }

    @Override
    public void accept(EngineEvent event) {
        boolean people = event instanceof EngineEvent.PeopleChanged;
        boolean damaged = event instanceof EngineEvent.LibraryDamaged;
        boolean waiting;
        synchronized (lock) {
            waiting = !pending.equals(LibraryChange.NONE);
            pending = pending.and(new LibraryChange(!people && !damaged, people, damaged));
        }
        if (!waiting) {
            later.execute(this::deliver);
        }
    }

    /** Hears of changes until the subscription is closed. */
    public Subscription subscribe(Consumer<LibraryChange> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void deliver() {
        LibraryChange change;
        synchronized (lock) {
            change = pending;
            pending = LibraryChange.NONE;
        }
        List.copyOf(listeners).forEach(listener -> listener.accept(change));
    }

    /** Ends hearing. */
    @FunctionalInterface
    public interface Subscription {
        void close();
    }
}
