package org.kith.app.window.fx;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** How soon a query may be asked again while the library goes on changing. */
@FunctionalInterface
public interface Pace {

    /** For tests, and where queries take no time. */
    Pace AT_ONCE = (tookNanos, fx, again) -> again.run();

    /**
     * The rest is three times as long as the query was: however large the library, a view that follows the indexing takes no
     * more than a quarter of a processor from it.
     */
    Pace RESTING = (tookNanos, fx, again) -> CompletableFuture.delayedExecutor(3 * tookNanos, TimeUnit.NANOSECONDS, fx)
            .execute(again);

    /**
     * A query has been answered.
     *
     * @param tookNanos until its answer was there
     * @param again to be run on the FX thread when the query has rested
     */
    void after(long tookNanos, Executor fx, Runnable again);
}
