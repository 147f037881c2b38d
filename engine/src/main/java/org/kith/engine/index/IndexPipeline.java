package org.kith.engine.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kith.engine.fault.EngineException;
import org.kith.engine.image.DecodedPhoto;
import org.kith.engine.image.MemoryBudget;
import org.kith.engine.image.UnreadablePhotoException;
import org.kith.engine.index.StageClock.Stage;
import org.kith.engine.job.Await;
import org.kith.engine.job.Job;
import org.kith.engine.job.JobNotice;
import org.kith.engine.job.NamedThreads;
import org.kith.engine.model.Box;
import org.kith.engine.model.ContentHash;
import org.kith.engine.model.DetectedFace;
import org.kith.engine.model.EngineEvent;
import org.kith.engine.model.EngineEvent.PhotoFailed;
import org.kith.engine.model.EngineEvent.PhotoIndexed;
import org.kith.engine.model.IndexedPhoto;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.ProblemReason;
import org.kith.engine.store.Act;
import org.kith.engine.store.Database;
import org.kith.engine.store.Priority;
import org.kith.engine.thumbnail.ThumbnailFolder;
import org.kith.engine.thumbnail.ThumbnailWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wires the stages: workers decode, detect and align; one thread embeds in batches across photos; the library's own thread
 * writes each photo in one transaction. Killed anywhere and started again, it goes on with the photos that are not in
 * the library yet, and ends with the same rows.
 */
final class IndexPipeline {

    private static final Logger LOG = LoggerFactory.getLogger(IndexPipeline.class);

    private final Database library;
    private final MovedPhotos movedPhotos;
    private final Stages stages;
    private final IndexMemory memory;
    private final Consumer<EngineEvent> events;
    private final IndexCounts counts;
    private final StageClock clock;
    private final ThumbnailWriter thumbnails;

    IndexPipeline(
            Database library,
            Stages stages,
            IndexMemory memory,
            Consumer<EngineEvent> events,
            IndexCounts counts,
            StageClock clock) {
        this.library = library;
        this.movedPhotos = new MovedPhotos(library);
        this.stages = stages;
        this.memory = memory;
        this.events = events;
        this.counts = counts;
        this.clock = clock;
        this.thumbnails = new ThumbnailWriter(
                new ThumbnailFolder(library.folder()), stages.decoder().encoder());
    }

    /**
     * Reads the files until none is left or the job is cancelled; every photo that left a worker is in the library when this
     * returns.
     */
    void run(List<IndexTask> tasks, Job<?> job) throws InterruptedException {
        if (tasks.isEmpty()) {
            return;
        }
        try (ReadingNote note = ReadingNote.open(library.folder())) {
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
            library.writeAndWait(Priority.INDEXING, stores -> 0); // what was handed over
            return;
        }
        Queue<IndexTask> queue = new ConcurrentLinkedQueue<>(tasks);
        EmbedStage embedStage = new EmbedStage(
                stages.openEmbedder(),
                photo -> store(photo, job),
                clock,
                () -> job.notice(JobNotice.GPU_MEMORY_RAN_OUT));
        ExecutorService embedThread = Executors.newSingleThreadExecutor(new NamedThreads("embed"));
        ExecutorService workerThreads = Executors.newFixedThreadPool(workers, new NamedThreads("worker"));
        try {
            Future<?> embedding = embedThread.submit(embedStage);
            List<Future<?>> working = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                working.add(workerThreads.submit(() -> work(queue, note, embedStage, job)));
            }
            await(working);
            embedStage.end();
            await(List.of(embedding));
            embedStage.failure().ifPresent(IndexPipeline::rethrow);
            library.writeAndWait(Priority.INDEXING, stores -> 0); // everything handed over before is saved
            counts.failure().ifPresent(IndexPipeline::rethrow);
        } finally {
            workerThreads.shutdown();
            embedThread.shutdown();
        }
    }

    /** What makes one worker fail (no memory for its detector, a full disk) makes all of them stop. */
    private Integer work(Queue<IndexTask> queue, ReadingNote note, EmbedStage embedStage, Job<?> job)
            throws InterruptedException {
        try {
            readPhotos(queue, note, embedStage, job);
        } catch (RuntimeException | Error e) {
            counts.fail(e);
        }
        return 0;
    }

    private void readPhotos(Queue<IndexTask> queue, ReadingNote note, EmbedStage embedStage, Job<?> job)
            throws InterruptedException {
        try (PhotoAnalyzer analyzer = new PhotoAnalyzer(
                memory.decoder(), stages.openDetector().get(), stages.aligner(), stages.crop(), clock)) {
            while (job.proceed()
                    && embedStage.failure().isEmpty()
                    && counts.failure().isEmpty()) {
                IndexTask task = queue.poll();
                if (task == null) {
                    break;
                }
                note.begin(task.file().path());
                try {
                    index(task, analyzer, embedStage, job);
                } finally {
                    note.done(task.file().path());
                }
            }
        }
    }

    private void index(IndexTask task, PhotoAnalyzer analyzer, EmbedStage embedStage, Job<?> job)
            throws InterruptedException {
        ContentHash hash = null;
        try {
            CroppedPhoto cropped;
            MemoryBudget.Lease pixels = memory.reserve(task.file(), job);
            try {
                PhotoAnalyzer.Content content = analyzer.read(task.file().path());
                hash = content.hash();
                if (!task.again() && movedPhotos.adopt(task, hash)) {
                    counts.moved();
                    job.advance();
                    return;
                }
                cropped = cropped(task, content, analyzer);
            } finally {
                pixels.close();
            }
            embedStage.put(cropped);
        } catch (UnreadablePhotoException e) {
            fail(task, e.problem(), hash, job);
        } catch (OutOfMemoryError e) {
            LOG.warn("{} does not fit into memory", task.file().path(), e);
            fail(task, PhotoProblem.of(PhotoProblem.Kind.TOO_LARGE, ProblemReason.NO_MEMORY), hash, job);
        } catch (EngineException e) {
            throw e; // the library or a model, not this photo
        } catch (RuntimeException e) {
            LOG.error("{} made Kith fail", task.file().path(), e);
            fail(task, PhotoProblem.of(PhotoProblem.Kind.INTERNAL, ProblemReason.OTHER, e), hash, job);
        }
    }

    private CroppedPhoto cropped(IndexTask task, PhotoAnalyzer.Content content, PhotoAnalyzer analyzer)
            throws UnreadablePhotoException, InterruptedException {
        PhotoAnalyzer.Found found =
                analyzer.find(content.bytes(), task.file().path().getFileName().toString());
        DecodedPhoto photo = found.photo();
        clock.time(Stage.THUMBNAIL, () -> {
            List<Box> faces = found.faces().stream().map(DetectedFace::box).toList();
            thumbnails.write(content.hash(), photo.image(), faces); // while the pixels are at hand
            return faces;
        });
        MemoryBudget.Lease crops = memory.reserveCrops(found.faces().size(), stages.crop());
        try {
            return new CroppedPhoto(
                    task.file(),
                    task.folder(),
                    content.hash(),
                    found.picture(),
                    photo.image().fullWidth(),
                    photo.image().fullHeight(),
                    photo.metadata().takenAt().orElse(null),
                    photo.problem().orElse(null),
                    analyzer.crop(found),
                    crops);
        } catch (RuntimeException | Error e) {
            crops.close();
            throw e;
        }
    }

    private void store(IndexedPhoto photo, Job<?> job) {
        write(job, stores -> clock.time(Stage.STORE, () -> stores.photos().saveIndexed(photo)), () -> {
            counts.indexed(photo.faces().size());
            events.accept(new PhotoIndexed(photo.file().path(), photo.faces().size()));
        });
    }

    private void fail(IndexTask task, PhotoProblem problem, @Nullable ContentHash hash, Job<?> job) {
        write(
                job,
                stores ->
                        stores.photos().saveProblem(task.file(), task.folder(), problem, hash, PipelineVersion.CURRENT),
                () -> {
                    counts.failed();
                    events.accept(new PhotoFailed(task.file().path(), problem));
                });
    }

    /** A library that takes no more photos (a full disk) ends the run: the workers look at the counts. */
    private void write(Job<?> job, Act<PhotoId> act, Runnable saved) {
        CompletableFuture<Void> unused = library.write(Priority.INDEXING, act)
                .thenAccept(id -> {
                    job.advance();
                    saved.run();
                })
                .exceptionally(failure -> {
                    counts.fail(failure);
                    return null;
                });
    }

    private static void await(List<Future<?>> threads) throws InterruptedException {
        for (Future<?> thread : threads) {
            try {
                thread.get();
            } catch (ExecutionException e) {
                rethrow(e.getCause());
            }
        }
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
