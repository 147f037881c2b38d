package org.kith.engine;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.kith.engine.index.KnownPlaces;
import org.kith.engine.job.IndexSummary;
import org.kith.engine.job.Job;
import org.kith.engine.job.Jobs;
import org.kith.engine.watch.FolderWatch;

/** Looks again where something may have changed, one job for all that was heard of while it waited for its turn. Thread-safe. */
final class UpToDate implements FolderWatch.Folders {

    private final KnownPlaces known;
    private final Jobs jobs;
    private final Look look;
    private final Consumer<Job<IndexSummary>> follows;
    private final Runnable prepare;
    private boolean prepared; // read and written by the thread of the watch
    private Set<Path> waiting = new HashSet<>();

    /** What a job does with the places. */
    @FunctionalInterface
    interface Look {
        IndexSummary at(Set<Path> places, Job<?> job) throws InterruptedException;
    }

    /**
     * For one watch.
     *
     * @param follows told of each job when it waits for its turn
     * @param prepare run once, before the first new photo is read, while it is still being written
     */
    UpToDate(KnownPlaces known, Jobs jobs, Look look, Consumer<Job<IndexSummary>> follows, Runnable prepare) {
        this.known = known;
        this.jobs = jobs;
        this.look = look;
        this.follows = follows;
        this.prepare = prepare;
    }

    @Override
    public List<Path> added() {
        return known.added();
    }

    @Override
    public boolean passesOver(Path root, Path place) {
        return known.passesOver(root, place);
    }

    @Override
    public void heard(Path place) {
        if (!prepared && !known.thatMatter(Set.of(place)).isEmpty()) {
            prepared = true;
            prepare.run();
        }
    }

    @Override
    public void look(Set<Path> places) {
        if (isFirst(known.thatMatter(places))) {
            follows.accept(jobs.start(job -> look.at(taken(), job)));
        }
    }

    /** Whether there was nothing to look at before. */
    private synchronized boolean isFirst(Set<Path> places) {
        boolean first = waiting.isEmpty() && !places.isEmpty();
        waiting.addAll(places);
        return first;
    }

    @Override
    public synchronized void stopped() {
        waiting.clear();
    }

    private synchronized Set<Path> taken() {
        Set<Path> taken = waiting;
        waiting = new HashSet<>();
        return taken;
    }
}
