package org.kith.engine;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.kith.engine.grouping.FullClustering;
import org.kith.engine.grouping.GroupingChange;
import org.kith.engine.grouping.GroupingChoice;
import org.kith.engine.grouping.LibraryGrouping;
import org.kith.engine.job.Job;
import org.kith.engine.job.JobStage;
import org.kith.engine.job.Jobs;
import org.kith.engine.store.Database;

/** How the faces of a library are put together, by the model it works with. Thread-safe. */
public final class Grouping {

    private final Database library;
    private final Jobs jobs;
    private final Runnable peopleChanged;

    Grouping(Database library, Jobs jobs, Runnable peopleChanged) {
        this.library = library;
        this.jobs = jobs;
        this.peopleChanged = peopleChanged;
    }

    /** How strictly faces are put together: 0 loose .. 1 strict. */
    public double strictness() {
        return library.read(stores -> stores.clusters().state()).strictness();
    }

    /**
     * What another choice would change; changes nothing. Computes on the calling thread.
     *
     * @throws CancellationException if {@code goOn} says no
     */
    public GroupingChange preview(GroupingChoice choice, BooleanSupplier goOn) {
        return new FullClustering(library).preview(choice, goOn);
    }

    /** Groups all undecided faces anew, in the way chosen; empty if it was cancelled, and the groups are then as before. */
    public Job<Optional<GroupingChange>> cluster(GroupingChoice choice) {
        return jobs.start(job -> {
            job.stage(JobStage.GROUPING, 0);
            try {
                GroupingChange change = new FullClustering(library).run(choice, job::proceed);
                peopleChanged.run();
                return Optional.of(change);
            } catch (CancellationException e) {
                return Optional.empty();
            }
        });
    }

    /** Whether faces, or the user's word on them, have changed since they were grouped. */
    public boolean isBehind() {
        return library.read(stores -> stores.clusters().areStale());
    }

    /**
     * Groups the faces again if faces or the user's word on them have changed since. A rest after acts of the user; indexing
     * does it by itself.
     *
     * @return whether anything had changed
     */
    public Job<Boolean> regroup() {
        return jobs.start(this::regroup);
    }

    /** {@link #regroup} as the last step of another job. */
    boolean regroup(Job<?> job) {
        if (!job.proceed() || !isBehind()) {
            return false;
        }
        job.stage(JobStage.GROUPING, 0);
        try {
            return bringUpToDate(job::proceed);
        } catch (CancellationException e) {
            return false; // the library knows that its groups are behind
        }
    }

    /**
     * {@link #regroup} on the calling thread, beside jobs.
     *
     * @throws CancellationException if {@code goOn} says no; the groups are then those of the last step
     */
    public boolean bringUpToDate(BooleanSupplier goOn) {
        boolean changed = LibraryGrouping.regroupIfStale(library, goOn);
        if (changed) {
            peopleChanged.run();
        }
        return changed;
    }
}
