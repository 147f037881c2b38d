package org.kith.app.window.jobs;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.kith.app.platform.Rate;
import org.kith.engine.job.Await;
import org.kith.engine.job.IndexSummary;
import org.kith.engine.job.Job;
import org.kith.engine.job.JobStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the engine is working on: the job that runs and those behind it. It reads the job's counter when {@link #tick} says
 * so, instead of hearing of every photo. FX thread only.
 */
public final class JobsViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(JobsViewModel.class);

    private final Function<List<Path>, Job<IndexSummary>> indexing;
    private final Supplier<Job<IndexSummary>> rescanning;
    private final Executor fx;
    private final Deque<Followed> jobs = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<@Nullable JobStatus> status = new ReadOnlyObjectWrapper<>();
    private Rate rate = new Rate();
    private JobStage stage = JobStage.STARTING;
    private BiConsumer<IndexSummary, Asked> finished = (summary, asked) -> {};
    private Consumer<Throwable> failed = failure -> {};

    private record Followed(Job<?> job, JobName name) {}

    public JobsViewModel(
            Function<List<Path>, Job<IndexSummary>> indexing, Supplier<Job<IndexSummary>> rescanning, Executor fx) {
        this.indexing = indexing;
        this.rescanning = rescanning;
        this.fx = fx;
    }

    /** Who hears how jobs end that read photos; those of before hear no more. */
    public void onEnd(BiConsumer<IndexSummary, Asked> finished, Consumer<Throwable> failed) {
        this.finished = finished;
        this.failed = failed;
    }

    /** Null while nothing runs. */
    public ReadOnlyObjectProperty<@Nullable JobStatus> status() {
        return status.getReadOnlyProperty();
    }

    /** Adds the folders to the library and finds who is in their photos, after what is running. */
    public void index(List<Path> folders) {
        if (folders.isEmpty()) {
            return;
        }
        followIndexing(indexing.apply(folders), JobName.adding(folders), Asked.TO_ADD);
    }

    /** Reads what is new, changed or mended in everything added so far, if nobody does already. */
    public void rescan() {
        boolean underWay = jobs.stream().anyMatch(followed -> followed.name().equals(JobName.LOOKING));
        if (!underWay) {
            followIndexing(rescanning.get(), JobName.LOOKING, Asked.TO_LOOK);
        }
    }

    /** The same for what has changed in Kith: nobody has asked for it. */
    public void rescanByItself() {
        followLooking(rescanning.get());
    }

    /** Shows a job in which the engine looks for new photos by itself. */
    public void followLooking(Job<IndexSummary> job) {
        followIndexing(job, JobName.LOOKING, Asked.BY_NOBODY);
    }

    /** Shows a job that reads photos and was started elsewhere. */
    public void followIndexing(Job<IndexSummary> job, JobName name, Asked asked) {
        follow(job, name, summary -> finished.accept(summary, asked), failure -> {
            if (failure instanceof CancellationException) {
                LOG.debug("The library was closed");
            } else if (asked == Asked.BY_NOBODY) {
                LOG.warn("Kith could not look for new photos", failure);
            } else {
                failed.accept(failure);
            }
        });
    }

    /** Shows a job of which somebody else is told how it ends. */
    public <R> void followAnothers(Job<R> job) {
        follow(job, JobName.COMMAND, result -> {}, failure -> {});
    }

    /** Shows a job that was started elsewhere, behind those there are; one of the two hears how it ends. */
    public <R> void follow(Job<R> job, JobName name, Consumer<R> done, Consumer<Throwable> refused) {
        jobs.add(new Followed(job, name));
        tick(System.nanoTime());
        CompletableFuture<R> unused = job.completion()
                .whenCompleteAsync(
                        (result, failure) -> {
                            ended(job);
                            if (failure == null) {
                                done.accept(result);
                            } else {
                                refused.accept(Await.cause(failure));
                            }
                        },
                        fx);
    }

    private void ended(Job<?> job) {
        Followed first = jobs.peek();
        jobs.removeIf(followed -> followed.job().equals(job));
        if (first != null && first.job().equals(job)) {
            rate = new Rate();
            stage = JobStage.STARTING;
        }
        tick(System.nanoTime());
    }

    /** Looks how far the job is. */
    public void tick(long nanoTime) {
        Followed first = jobs.peek();
        status.set(first == null ? null : status(first, nanoTime));
    }

    private JobStatus status(Followed first, long nanoTime) {
        Job<?> job = first.job();
        Job.Progress progress = job.progress();
        boolean paused = job.state() == Job.State.PAUSED;
        boolean counting = progress.total() > 0;
        if (paused || progress.stage() != stage) {
            stage = progress.stage();
            rate.restart();
        }
        rate.add(progress.done(), nanoTime);
        OptionalDouble perSecond = counting && !paused ? rate.perSecond() : OptionalDouble.empty();
        return new JobStatus(
                first.name(),
                progress.stage(),
                progress.done(),
                progress.total(),
                perSecond,
                remaining(progress, perSecond),
                paused,
                job.state() == Job.State.CANCELLED,
                jobs.stream().skip(1).map(Followed::name).toList(),
                job.notices());
    }

    private static OptionalLong remaining(Job.Progress progress, OptionalDouble perSecond) {
        return perSecond.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(Math.round((progress.total() - progress.done()) / perSecond.getAsDouble()));
    }

    public void pause() {
        changeFirst(Job::pause);
    }

    public void resume() {
        changeFirst(Job::resume);
    }

    /** Stops it between two photos; what was done stays. */
    public void cancel() {
        changeFirst(Job::cancel);
    }

    private void changeFirst(Consumer<Job<?>> change) {
        Followed first = jobs.peek();
        if (first != null) {
            change.accept(first.job());
            tick(System.nanoTime());
        }
    }
}
