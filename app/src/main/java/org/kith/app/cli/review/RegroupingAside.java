package org.kith.app.cli.review;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.kith.engine.Grouping;
import org.kith.engine.job.Threads;
import org.kith.engine.review.Review;

/** Groups again while the next questions are being answered, so that what was learned shows. */
final class RegroupingAside implements AutoCloseable {

    private final Grouping grouping;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final AtomicBoolean running = new AtomicBoolean();
    private int answers;

    RegroupingAside(Grouping grouping) {
        this.grouping = grouping;
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
        grouping.bringUpToDate(() -> true);
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
