package org.kith.engine.ask.browser;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** For what a browser does in its own time. */
public final class Waits {

    private static final long PATIENCE_SECONDS = 20;

    private Waits() {}

    public static void until(BooleanSupplier is) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!is.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not in " + PATIENCE_SECONDS + " s");
            }
            try {
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
