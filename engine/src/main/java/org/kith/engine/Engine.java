package org.kith.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kith.engine.index.FullClustering;
import org.kith.engine.index.GroupingChange;
import org.kith.engine.index.GroupingChoice;
import org.kith.engine.index.IndexSummary;
import org.kith.engine.index.Indexing;
import org.kith.engine.index.LibraryGrouping;
import org.kith.engine.index.Stages;
import org.kith.engine.model.FolderId;
import org.kith.engine.people.People;
import org.kith.engine.store.Database;
import org.kith.engine.store.FolderRemoval;
import org.kith.engine.store.Priority;
import org.kith.engine.store.RootFolder;
import org.kith.engine.thumbnail.ThumbnailFolder;
import org.kith.engine.thumbnail.Thumbnails;
import org.kith.engine.train.family.FamilyLearning;
import org.kith.engine.train.family.FamilyOutcome;
import org.kith.engine.train.family.LibraryFamily;

/**
 * The engine over one library, as its only writer: jobs, people, events. What a window or a command shows it reads from
 * {@link #library()}. Thread-safe.
 */
public final class Engine implements AutoCloseable {

    private final EngineConfig config;
    private final Database library;
    private final Supplier<Stages> openStages;
    private final Thumbnails thumbnails;
    private final ExecutorService jobThread = Executors.newSingleThreadExecutor(new NamedThreads("jobs"));
    private final Set<Job<?>> jobs = ConcurrentHashMap.newKeySet();
    private final List<Consumer<EngineEvent>> listeners = new CopyOnWriteArrayList<>();

    private @Nullable Stages stages;

    private Engine(EngineConfig config, Database library, Supplier<Stages> openStages) {
        this.config = config;
        this.library = library;
        this.openStages = openStages;
        this.thumbnails = new Thumbnails(library, () -> stages().decoder());
    }

    /**
     * Opens the library for writing; models and natives are loaded by the first job that needs them.
     *
     * @param command what opens it, such as "kith index": told to others who want to write
     * @throws org.kith.engine.store.LibraryInUseException if another program writes to it
     */
    public static Engine open(EngineConfig config, Installation installation, String command) {
        return open(config, () -> Stages.bundled(installation, config.device()), command);
    }

    /** With other stages than the bundled ones: for tests, and for whoever brings another detector or embedder. */
    public static Engine open(EngineConfig config, Supplier<Stages> stages, String command) {
        return new Engine(config, Database.openForWriting(config.libraryFolder(), command), stages);
    }

    public Database library() {
        return library;
    }

    /** Acts of the user on people; each is told to those who subscribed. */
    public People people() {
        return new People(library, () -> publish(new EngineEvent.PeopleChanged()));
    }

    /** Pictures to show of the library's photos and faces. */
    public Thumbnails thumbnails() {
        return thumbnails;
    }

    /** Called on engine threads, after the transaction that made the event true: what it does must be short. */
    public void subscribe(Consumer<EngineEvent> listener) {
        listeners.add(listener);
    }

    /**
     * Adds the folders and indexes what is new or changed in them. A file given instead is added alone, not with its folder.
     * Jobs run one after the other.
     */
    public Job<IndexSummary> index(List<Path> foldersOrFiles) {
        return start(job -> index(foldersOrFiles, job));
    }

    /** Indexes what is new or changed in everything added so far. */
    public Job<IndexSummary> rescan() {
        return start(job -> index(
                library.read(stores -> stores.folders().all()).stream()
                        .map(RootFolder::path)
                        .toList(),
                job));
    }

    private IndexSummary index(List<Path> foldersOrFiles, Job<?> job) throws InterruptedException {
        try {
            return indexing().run(foldersOrFiles, job);
        } finally {
            // pictures of faces are made before it is known whose they are
            library.read(stores -> stores.forgetting().forgottenPlaces())
                    .forEach(place -> new ThumbnailFolder(library.folder()).forgetFace(place.content(), place.box()));
        }
    }

    /**
     * Groups the faces again if faces or the user's word on them have changed since. A rest after acts of the user; indexing
     * does it by itself.
     *
     * @return whether anything had changed
     */
    public Job<Boolean> regroup() {
        return start(job -> indexing().regroupIfStale(job));
    }

    /** Groups all undecided faces anew, in the way chosen; empty if it was cancelled, and the groups are then as before. */
    public Job<Optional<GroupingChange>> cluster(GroupingChoice choice) {
        return start(job -> {
            job.stage(JobStage.GROUPING, 0);
            try {
                GroupingChange change =
                        new FullClustering(library, stages().modelOf(library)).run(choice, job::proceed);
                publish(new EngineEvent.PeopleChanged());
                return Optional.of(change);
            } catch (CancellationException e) {
                return Optional.empty();
            }
        });
    }

    /**
     * Learns from what the user has said of faces; what is learned is used from then on if it helps by faces it was not learned
     * from. Empty if it was cancelled, and nothing has changed then.
     */
    public Job<Optional<FamilyOutcome>> learnFamily() {
        return start(job -> {
            job.stage(JobStage.LEARNING, FamilyLearning.parts());
            try {
                FamilyOutcome outcome = new LibraryFamily(library).adoptIfBetter(job::proceed, job::advance);
                outcome.modelId().ifPresent(id -> {
                    LibraryGrouping.regroupIfStale(library, id, () -> true);
                    publish(new EngineEvent.PeopleChanged());
                });
                return Optional.of(outcome);
            } catch (CancellationException e) {
                return Optional.empty();
            }
        });
    }

    /**
     * The photos of an added folder leave the library, with their faces and what was said of these; the files are not
     * touched. People keep their names. What lies in another added folder too stays. A running job is waited for.
     */
    public Job<FolderRemoval> removeFolder(FolderId folder) {
        return start(job -> {
            job.stage(JobStage.REMOVING, 0);
            FolderRemoval removal = library.writeAndWait(
                    Priority.USER, stores -> stores.folders().remove(folder));
            ThumbnailFolder thumbs = new ThumbnailFolder(library.folder());
            removal.forgotten().forEach(thumbs::forget);
            publish(new EngineEvent.AlbumChanged());
            publish(new EngineEvent.PeopleChanged());
            return removal;
        });
    }

    private Indexing indexing() {
        return new Indexing(library, stages(), config.workers(), config.memoryBytes(), this::publish);
    }

    /** Models and natives, loaded once. */
    private synchronized Stages stages() {
        if (stages == null) {
            stages = openStages.get();
        }
        return stages;
    }

    private void publish(EngineEvent event) {
        listeners.forEach(listener -> listener.accept(event));
    }

    @FunctionalInterface
    private interface Work<R> {
        R run(Job<R> job) throws InterruptedException;
    }

    private <R> Job<R> start(Work<R> work) {
        Job<R> job = new Job<>();
        jobs.add(job);
        jobThread.execute(() -> {
            try {
                job.succeed(work.run(job));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                job.fail(e);
            } catch (RuntimeException | Error e) {
                job.fail(e);
            } finally {
                jobs.remove(job);
            }
        });
        return job;
    }

    /** Cancels what is running, waits until it has stopped between two photos, and closes the library. */
    @Override
    public void close() {
        jobs.forEach(Job::cancel);
        jobThread.shutdown();
        try {
            // A native call cannot be interrupted; one photo takes seconds at most.
            while (!jobThread.awaitTermination(1, TimeUnit.MINUTES)) {}
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        library.close();
    }
}
