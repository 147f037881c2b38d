package org.kith.engine;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kith.engine.grouping.FullClustering;
import org.kith.engine.grouping.GroupingChange;
import org.kith.engine.grouping.GroupingChoice;
import org.kith.engine.grouping.LibraryGrouping;
import org.kith.engine.index.IndexSummary;
import org.kith.engine.index.Indexing;
import org.kith.engine.index.Reembedding;
import org.kith.engine.index.Stages;
import org.kith.engine.job.Job;
import org.kith.engine.job.JobStage;
import org.kith.engine.job.NamedThreads;
import org.kith.engine.model.BundledModel;
import org.kith.engine.model.Calibration;
import org.kith.engine.model.EngineEvent;
import org.kith.engine.model.EngineException;
import org.kith.engine.model.FolderId;
import org.kith.engine.model.Installation;
import org.kith.engine.networks.ModelCalibration;
import org.kith.engine.networks.ModelChange;
import org.kith.engine.networks.ModelNames;
import org.kith.engine.networks.ModelSwitch;
import org.kith.engine.people.People;
import org.kith.engine.store.Database;
import org.kith.engine.store.Priority;
import org.kith.engine.store.row.FolderRemoval;
import org.kith.engine.store.row.LibraryModel;
import org.kith.engine.store.row.RootFolder;
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
    private final Function<String, Stages> openStages;
    private final Thumbnails thumbnails;
    private final ExecutorService jobThread = Executors.newSingleThreadExecutor(new NamedThreads("jobs"));
    private final ExecutorService modelThread = Executors.newSingleThreadExecutor(new NamedThreads("model"));
    private final Set<Job<?>> jobs = ConcurrentHashMap.newKeySet();
    private final List<Consumer<EngineEvent>> listeners = new CopyOnWriteArrayList<>();

    /** By the model of the network. */
    private final Map<String, Stages> stages = new HashMap<>();

    private Engine(EngineConfig config, Database library, Function<String, Stages> openStages) {
        this.config = config;
        this.library = library;
        this.openStages = openStages;
        // pictures are shown even if the network of the library is missing
        this.thumbnails = new Thumbnails(library, () -> stages(BundledModel.ID).decoder());
    }

    /**
     * Opens the library for writing; models and natives are loaded by the first job that needs them.
     *
     * @param command what opens it, such as "kith index": told to others who want to write
     * @throws org.kith.engine.model.LibraryInUseException if another program writes to it
     */
    public static Engine open(EngineConfig config, Installation installation, String command) {
        Path library = config.libraryFolder();
        return open(config, model -> Stages.of(installation, library, model, config.device()), command);
    }

    /** With other stages than the bundled ones: for tests, and for whoever brings another detector or embedder. */
    public static Engine open(EngineConfig config, Supplier<Stages> stages, String command) {
        return open(config, model -> stages.get(), command);
    }

    /**
     * The same with several networks.
     *
     * @param stages by the model of the network
     */
    public static Engine open(EngineConfig config, Function<String, Stages> stages, String command) {
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

    /**
     * Changes the model the library works with. All faces are embedded by it first, beside other jobs, while the library works with the
     * one it has; what was done stays when the job is stopped or the process killed. What the user decided is not touched. Back goes
     * the same way, at once, since embeddings are kept.
     *
     * @param model as {@link ModelNames} understands it
     * @param labelled a folder with a folder a person, to find out what the model's distances mean; without one, and if it is not known
     *     yet, from what the user said
     * @throws EngineException if the library knows no such model; the job fails with one if it cannot be known what its distances mean
     */
    public Job<ModelChange> useModel(String model, Optional<Path> labelled) {
        LibraryModel known = library.read(stores -> {
            String id = ModelNames.resolve(stores.models(), model);
            return stores.models().find(id).orElseGet(() -> LibraryModel.bundled());
        });
        return start(modelThread, job -> {
            Stages network = stages(known.network());
            Reembedding reembedding = new Reembedding(library, network, config.workers(), config.memoryBytes());
            ModelSwitch change = new ModelSwitch(library, known.id(), reembedding);
            if (known.calibration() == null || labelled.isPresent()) {
                Optional<Calibration> found =
                        new ModelCalibration(library).find(known, stages(), network, labelled, reembedding, job);
                if (found.isEmpty()) {
                    return change.unchanged();
                }
                library.changeAndWait(Priority.USER, stores -> stores.models().calibrate(known.id(), found.get()));
            }
            return change.prepare(job) ? afterOtherJobs(() -> finish(change, job)) : change.unchanged();
        });
    }

    /** Goes on with the change of the model that was stopped; empty if there is none. */
    public Optional<Job<ModelChange>> resumeModel() {
        return library.read(stores -> stores.models().pending()).map(model -> useModel(model, Optional.empty()));
    }

    private ModelChange finish(ModelSwitch change, Job<?> job) throws InterruptedException {
        ModelChange done = change.finish(job);
        if (done.changed()) {
            publish(new EngineEvent.PeopleChanged());
            indexing().regroupIfStale(job);
        }
        return done;
    }

    /** The last step of a job that runs beside the others. */
    private <R> R afterOtherJobs(Callable<R> step) throws InterruptedException {
        try {
            return jobThread.submit(step).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private Indexing indexing() {
        return new Indexing(library, stages(), config.workers(), config.memoryBytes(), this::publish);
    }

    /** Models and natives for the network the library works with, loaded once. */
    private Stages stages() {
        return stages(library.read(stores -> stores.models().network()));
    }

    private Stages stages(String networkModel) {
        synchronized (stages) {
            return stages.computeIfAbsent(networkModel, openStages);
        }
    }

    private void publish(EngineEvent event) {
        listeners.forEach(listener -> listener.accept(event));
    }

    @FunctionalInterface
    private interface Work<R> {
        R run(Job<R> job) throws InterruptedException;
    }

    private <R> Job<R> start(Work<R> work) {
        return start(jobThread, work);
    }

    private <R> Job<R> start(ExecutorService thread, Work<R> work) {
        Job<R> job = new Job<>();
        jobs.add(job);
        thread.execute(() -> {
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
        try {
            end(modelThread); // hands its last step to the other
            end(jobThread);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        library.close();
    }

    /** A native call cannot be interrupted; one photo takes seconds at most. */
    private static void end(ExecutorService thread) throws InterruptedException {
        thread.shutdown();
        while (!thread.awaitTermination(1, TimeUnit.MINUTES)) {}
    }
}
