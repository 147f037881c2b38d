package org.kith.app.window.settings;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.kith.engine.grouping.GroupingChange;

/**
 * How strictly the faces of the library are grouped. Methods take time: never on the FX thread, where {@link #apply} is
 * called.
 */
public interface StrictnessSource {

    /** By which faces are grouped now, 0 loose .. 1 strict. */
    double strictness();

    /**
     * What another strictness would change; changes nothing.
     *
     * @throws java.util.concurrent.CancellationException if {@code goOn} says no
     */
    GroupingChange preview(double strictness, BooleanSupplier goOn);

    /**
     * Groups the undecided faces anew, now and from now on, as a job.
     *
     * @param done hears what changed, on the FX thread; empty if the user stopped it
     * @param failed likewise, if nothing was changed
     */
    void apply(double strictness, Consumer<Optional<GroupingChange>> done, Consumer<Throwable> failed);
}
