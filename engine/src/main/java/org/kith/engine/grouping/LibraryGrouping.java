package org.kith.engine.grouping;

import java.util.function.BooleanSupplier;
import org.kith.engine.store.Database;

/** Brings the groups of a library up to date, for those who do so without indexing. */
public final class LibraryGrouping {

    private LibraryGrouping() {}

    /**
     * Lets what is new join the groups, or groups all anew if that is due, if anything has changed since the last time.
     *
     * @return whether it had
     * @throws java.util.concurrent.CancellationException if it was stopped; the groups are then those of the last step
     */
    public static boolean regroupIfStale(Database library, BooleanSupplier goOn) {
        if (!library.read(stores -> stores.clusters().areStale())) {
            return false;
        }
        new Regrouping(library).run(goOn);
        return true;
    }
}
