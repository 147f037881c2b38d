package org.kith.engine.job;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Ends of executors. */
public final class Threads {

    private Threads() {}

    /**
     * Takes no more tasks, and returns when those handed over before are done: also where this thread is interrupted
     * meanwhile, which is not forgotten.
     */
    public static void finish(ExecutorService executor) {
        executor.shutdown();
        boolean interrupted = false;
        while (!executor.isTerminated()) {
            try {
                executor.awaitTermination(1, TimeUnit.DAYS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
