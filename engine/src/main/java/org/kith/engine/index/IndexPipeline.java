package org.kith.engine.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kith.engine.fault.EngineException;
import org.kith.engine.image.DecodedPhoto;
import org.kith.engine.image.PhotoContent;
import org.kith.engine.image.UnreadablePhotoException;
import org.kith.engine.index.StageClock.Stage;
import org.kith.engine.job.Await;
import org.kith.engine.job.Job;
import org.kith.engine.job.JobNotice;
import org.kith.engine.job.MemoryBudget;
import org.kith.engine.job.NamedThreads;
import org.kith.engine.metadata.Beside;
import org.kith.engine.model.Box;
import org.kith.engine.model.ContentHash;
import org.kith.engine.model.DetectedFace;
import org.kith.engine.model.EngineEvent;
import org.kith.engine.model.EngineEvent.PhotoFailed;
import org.kith.engine.model.EngineEvent.PhotoIndexed;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.ProblemReason;
import org.kith.engine.model.photo.IndexedPhoto;
import org.kith.engine.model.photo.Look;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wires the stages: workers decode, detect and align; one thread embeds in batches across photos; where they go writes
 * each photo on its own, a library in one transaction. Killed anywhere and started again, indexing goes on with the photos that
 * are not in the library yet, and ends with the same rows.
 */
final class IndexPipeline {

    private static final Logger LOG = LoggerFactory.getLogger(IndexPipeline.class);

    private static final long LOOK_MS = 100;

    private final Destination destination;
    private final Stages stages;
    private final IndexMemory memory;
    private final Consumer<EngineEvent> events;
    private final IndexCounts counts;
    private final StageClock clock;
    private final Patience patience;
    private final Beside beside = new Beside();
    private Crew crew = new Crew(() -> false);

    IndexPipeline(
            Destination destination,
            Stages stages,
            IndexMemory memory,
            Consumer<EngineEvent> events,
            IndexCounts counts,
            StageClock clock,
            Patience patience) {
        this.destination = destination;
        this.stages = stages;
        this.memory = memory;
        this.events = events;
        this.counts = counts;
        this.clock = clock;
        this.patience = patience;
    }

    /** @param now see {@link Indexing#saving} */
    IndexPipeline saving(BooleanSupplier now) {
        crew = new Crew(now);
        return this;
    }

    /**
     * Reads the files until none is left or the job is cancelled; every photo that left a worker is in the library when this
     * returns.
     */
    void run(List<IndexTask> tasks, Job<?> job) throws InterruptedException {
        if (tasks.isEmpty()) {
            return;
        }
        try (ReadingNote note = destination.openNote()) {
            List<IndexTask> unsuspected = new ArrayList<>();
            List<IndexTask> alone = new ArrayList<>();
            for (IndexTask task : tasks) {
                int ended = note.suspects().getOrDefault(task.file().path(), 0);
                if (ended >= ReadingNote.TOO_OFTEN) {
                    fail(task, PhotoProblem.of(PhotoProblem.Kind.INTERNAL, ProblemReason.ENDED_PROGRAM), null, job);
                    note.done(task.file().path());
                } else {
                    (ended == 0 ? unsuspected : alone).add(task);
                }
            }
            run(unsuspected, memory.workers(), note, job);
            run(alone, 1, note, job); // everybody else is in the library by now
        }
    }

    private void run(List<IndexTask> tasks, int workers, ReadingNote note, Job<?> job) throws InterruptedException {
        if (tasks.isEmpty()) {
            destination.finish();
            return;
        }
        Queue<IndexTask> queue = new ConcurrentLinkedQueue<>(tasks);
        EmbedStage embedStage = new EmbedStage(
                stages.openEmbedder(),
                photo -> store(photo, job),
                clock,
                () -> job.notice(JobNotice.GPU_MEMORY_RAN_OUT));
        ExecutorService embedThread = Executors.newSingleThreadExecutor(new NamedThreads("embed"));
        try {
            Future<?> embedding = embedThread.submit(embedStage);
            new ReadingThreads(patience, reader -> work(queue, reader, note, embedStage, job))
                    .run(
                            workers,
                            () -> isStopping(embedStage, job),
                            (task, reader) -> tooSlow(task, reader, note, job),
                            task -> note.done(task.file().path()));
            embed(embedStage, embedding, job);
            embedStage.failure().ifPresent(IndexPipeline::rethrow);
            destination.finish();
            counts.failure().ifPresent(IndexPipeline::rethrow);
        } finally {
            embedStage.hurry(); // nobody waits for more
            embedThread.shutdown();
        }
    }

    private boolean isStopping(EmbedStage embedStage, Job<?> job) {
        return job.state() == Job.State.CANCELLED
                || embedStage.failure().isPresent()
                || counts.failure().isPresent();
    }

    /** What waits to be embedded; when the run is to end, only what does not take long. */
    private void embed(EmbedStage embedStage, Future<?> embedding, Job<?> job) throws InterruptedException {
        embedStage.end();
        long left = patience.stopping().toMillis();
        while (!embedding.isDone()) {
            try {
                embedding.get(LOOK_MS, TimeUnit.MILLISECONDS);
            } catch (ExecutionException e) {
                rethrow(e.getCause());
            } catch (TimeoutException e) {
                left -= job.state() == Job.State.CANCELLED ? LOOK_MS : 0;
                if (left < 0) {
                    embedStage.hurry();
                }
            }
        }
    }

    /** What a disk holds up is tried again by the next run. */
    private void tooSlow(IndexTask task, Reader reader, ReadingNote note, Job<?> job) {
        LOG.warn("{} was given up: it takes too long", task.file().path());
        PhotoProblem.Kind kind = reader.isDecoding() ? PhotoProblem.Kind.TOO_LARGE : PhotoProblem.Kind.UNREADABLE;
        fail(task, PhotoProblem.of(kind, ProblemReason.TOOK_TOO_LONG), null, job);
        note.done(task.file().path());
    }

    /** What makes one worker fail (no memory for its detector, a full disk) makes all of them stop. */
    private void work(Queue<IndexTask> queue, Reader reader, ReadingNote note, EmbedStage embedStage, Job<?> job) {
        try {
            crew.come(reader);
            readPhotos(queue, reader, note, embedStage, job);
        } catch (InterruptedException e) {
            LOG.debug("A thread that waited was told to end");
        } catch (RuntimeException | Error e) {
            counts.fail(e);
        } finally {
            crew.go(reader);
        }
    }

    private void readPhotos(Queue<IndexTask> queue, Reader reader, ReadingNote note, EmbedStage embedStage, Job<?> job)
            throws InterruptedException {
        try (PhotoAnalyzer analyzer = new PhotoAnalyzer(
                memory.decoder(), stages.openDetector().get(), stages.aligner(), stages.crop(), clock)) {
            while (job.proceed()
                    && !reader.isLeft()
                    && !crew.isSpare(reader)
                    && embedStage.failure().isEmpty()
                    && counts.failure().isEmpty()) {
                IndexTask task = queue.poll();
                if (task == null) {
                    break;
                }
                note.begin(task.file().path());
                try {
                    index(task, reader, analyzer, embedStage, job);
                } finally {
                    note.done(task.file().path());
                }
            }
        }
    }

    private void index(IndexTask task, Reader reader, PhotoAnalyzer analyzer, EmbedStage embedStage, Job<?> job)
            throws InterruptedException {
        Optional<PhotoProblem> problem;
        AtomicReference<@Nullable ContentHash> hash = new AtomicReference<>();
        try {
            problem = Optional.empty();
            handOn(task, reader, hash, analyzer, embedStage, job);
        } catch (UnreadablePhotoException e) {
            problem = Optional.of(e.problem());
        } catch (OutOfMemoryError e) {
            LOG.warn("{} does not fit into memory", task.file().path(), e);
            problem = Optional.of(PhotoProblem.of(PhotoProblem.Kind.TOO_LARGE, ProblemReason.NO_MEMORY));
        } catch (EngineException e) {
            throw e; // the library or a model, not this photo
        } catch (RuntimeException e) {
            LOG.error("{} made Kith fail", task.file().path(), e);
            problem = Optional.of(PhotoProblem.of(PhotoProblem.Kind.INTERNAL, ProblemReason.OTHER, e));
        }
        if (problem.isPresent() && reader.claim()) {
            fail(task, problem.get(), hash.get(), job);
        }
    }

    /** To the embedder, or to its new place; nowhere if it is given up meanwhile. */
    private void handOn(
            IndexTask task,
            Reader reader,
            AtomicReference<@Nullable ContentHash> hash,
            PhotoAnalyzer analyzer,
            EmbedStage embedStage,
            Job<?> job)
            throws UnreadablePhotoException, InterruptedException {
        reader.beginReading(task, null);
        long bytes = memory.bytesNeeded(task.file());
        if (!reader.claim()) {
            return;
        }
        CroppedPhoto cropped;
        try (MemoryBudget.Lease pixels = memory.reserve(bytes, job)) {
            reader.beginReading(task, pixels);
            PhotoContent content = analyzer.read(task.file().path(), () -> reader.beginReading(task, pixels));
            hash.set(content.hash());
            if (!reader.claim()) {
                return;
            }
            if (!task.again() && destination.adopt(task, content.hash())) {
                counts.moved();
                job.advance();
                return;
            }
            reader.beginDecoding(task, pixels);
            PhotoAnalyzer.Found found =
                    analyzer.find(content, destination.turnOf(task.file().path()));
            if (!reader.claim()) {
                return;
            }
            MemoryBudget.Lease crops = memory.reserveCrops(found.faces().size(), stages.crop()); // of others
            reader.beginDecoding(task, pixels);
            cropped = cropped(task, content, found, analyzer, crops);
        }
        if (reader.claim()) {
            embedStage.put(cropped);
        } else {
            cropped.release();
        }
    }

    /** @param crops given back where it fails */
    private CroppedPhoto cropped(
            IndexTask task,
            PhotoContent content,
            PhotoAnalyzer.Found found,
            PhotoAnalyzer analyzer,
            MemoryBudget.Lease crops)
            throws UnreadablePhotoException, InterruptedException {
        DecodedPhoto photo = found.photo();
        try {
            Look look = clock.time(Stage.THUMBNAIL, () -> {
                List<Box> faces = found.faces().stream().map(DetectedFace::box).toList();
                return destination.look(content.hash(), photo.image(), faces); // while the pixels are at hand
            });
            return new CroppedPhoto(
                    task.file(),
                    task.folder(),
                    content.hash(),
                    found.picture(),
                    photo.image().fullWidth(),
                    photo.image().fullHeight(),
                    beside.complete(photo.metadata().details(), task.file().path()),
                    photo.film() == null ? look : null,
                    photo.film(),
                    photo.problem().orElse(null),
                    analyzer.crop(found),
                    crops);
        } catch (RuntimeException | Error e) {
            crops.close();
            throw e;
        }
    }

    private void store(IndexedPhoto photo, Job<?> job) {
        counted(job, destination.save(photo, clock), () -> {
            counts.indexed(photo.faces().size());
            events.accept(new PhotoIndexed(photo.file().path(), photo.faces().size()));
        });
    }

    private void fail(IndexTask task, PhotoProblem problem, @Nullable ContentHash hash, Job<?> job) {
        counted(job, destination.saveProblem(task, problem, hash), () -> {
            counts.failed();
            events.accept(new PhotoFailed(task.file().path(), problem));
        });
    }

    /** A destination that takes no more photos (a full disk) ends the run: the workers look at the counts. */
    private void counted(Job<?> job, CompletableFuture<?> written, Runnable saved) {
        CompletableFuture<Void> unused = written.thenAccept(result -> {
                    job.advance();
                    saved.run();
                })
                .exceptionally(failure -> {
                    counts.fail(failure);
                    return null;
                });
    }

    private static void rethrow(@Nullable Throwable wrapped) {
        Throwable failure = wrapped == null ? null : Await.cause(wrapped);
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        if (failure instanceof Error e) {
            throw e;
        }
        throw new IllegalStateException(failure);
    }
}
