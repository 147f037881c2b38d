package org.kith.app.cli.review;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.kith.engine.index.LibraryGrouping;
import org.kith.engine.job.Threads;
import org.kith.engine.review.Review;
import org.kith.engine.store.Database;

/** Groups again while the next questions are being answered, so that what was learned shows. */
final class RegroupingAside implements AutoCloseable {

    private final Database library;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final AtomicBoolean running = new AtomicBoolean();
    private int answers;

    RegroupingAside(Database library) {
        this.library = library;
    }

    void answered() {
        answers++;
        if (answers % Review.ANSWERS_A_GROUPING == 0 && !running.getAndSet(true)) {
            thread.execute(() -> {
                regroup();
                running.set(false);
            });
        }
    }

    private void regroup() {
        LibraryGrouping.regroupIfStale(
                library, library.read(stores -> stores.models().current()), () -> true);
    }

    /** Waits until what was said last has its effect. */
    @Override
    public void close() {
        if (answers > 0) {
            thread.execute(this::regroup);
        }
        Threads.finish(thread);
    }
}
