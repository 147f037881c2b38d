package org.kith.engine.job;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads whose names begin with {@code kith-}, so that a test can assert that none survives the engine. Thread-safe. */
public final class NamedThreads implements ThreadFactory {

    public static final String PREFIX = "kith-";

    private final String name;
    private final Runnable first;
    private final AtomicInteger count = new AtomicInteger();

    public NamedThreads(String name) {
        this(name, () -> {});
    }

    /** @param first what each thread does before its work */
    public NamedThreads(String name, Runnable first) {
        this.name = name;
        this.first = first;
    }

    @Override
    public Thread newThread(Runnable task) {
        Thread thread = new Thread(
                () -> {
                    first.run();
                    task.run();
                },
                PREFIX + name + "-" + count.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }
}
