package org.kith.engine;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kith.engine.ask.AskForm;
import org.kith.engine.ask.AskReport;
import org.kith.engine.ask.Asking;
import org.kith.engine.backup.Backups;
import org.kith.engine.backup.Finding;
import org.kith.engine.backup.LookThrough;
import org.kith.engine.bench.LibraryBench;
import org.kith.engine.courtesy.LowPriority;
import org.kith.engine.courtesy.PowerSupply;
import org.kith.engine.erase.Erased;
import org.kith.engine.erase.Erasing;
import org.kith.engine.exchange.Exchange;
import org.kith.engine.fault.EngineException;
import org.kith.engine.history.History;
import org.kith.engine.index.FolderMoving;
import org.kith.engine.index.Indexing;
import org.kith.engine.index.KnownPlaces;
import org.kith.engine.index.Overruling;
import org.kith.engine.index.PictureFiles;
import org.kith.engine.index.Stages;
import org.kith.engine.intake.Intake;
import org.kith.engine.intake.IntakePreview;
import org.kith.engine.intake.IntakeReport;
import org.kith.engine.job.FolderMove;
import org.kith.engine.job.IndexSummary;
import org.kith.engine.job.Job;
import org.kith.engine.job.JobNotice;
import org.kith.engine.job.JobStage;
import org.kith.engine.job.Jobs;
import org.kith.engine.metadata.Beside;
import org.kith.engine.model.EngineEvent;
import org.kith.engine.model.FolderId;
import org.kith.engine.model.Installation;
import org.kith.engine.model.PhotoId;
import org.kith.engine.output.CopyForm;
import org.kith.engine.output.CopyReport;
import org.kith.engine.output.PhotoCopying;
import org.kith.engine.part.Absorbed;
import org.kith.engine.part.Absorbing;
import org.kith.engine.part.Roots;
import org.kith.engine.people.Circles;
import org.kith.engine.people.Doubts;
import org.kith.engine.people.Explainer;
import org.kith.engine.people.People;
import org.kith.engine.photos.Albums;
import org.kith.engine.photos.Photos;
import org.kith.engine.place.Places;
import org.kith.engine.place.WorldMap;
import org.kith.engine.review.Review;
import org.kith.engine.share.Sharing;
import org.kith.engine.sidecar.SidecarReport;
import org.kith.engine.sidecar.Sidecars;
import org.kith.engine.sidecar.SidecarsInStep;
import org.kith.engine.store.Database;
import org.kith.engine.store.Priority;
import org.kith.engine.store.row.FolderRemoval;
import org.kith.engine.store.row.RootFolder;
import org.kith.engine.thumbnail.ThumbnailFolder;
import org.kith.engine.trash.SystemTrash;
import org.kith.engine.watch.FolderWatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A library with all that can be done with it: the one door for windows, commands and other programs. It knows which model
 * the library works with; nobody has to tell it. Opened for writing it is the library's only writer; opened for reading it
 * works beside a writer, and what would change something fails with an {@link IllegalStateException}. Thread-safe.
 */
public final class Engine implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

    /** -Dkith.yield=false for who runs several programs at a time and waits for all of them, as tests do. */
    private static final boolean YIELDS = !"false".equals(System.getProperty("kith.yield"));

    private final EngineConfig config;
    private final Database library;
    private final LazyStages stages;
    private final Jobs jobs;
    private final List<Consumer<EngineEvent>> listeners = new CopyOnWriteArrayList<>();
    private final Gallery gallery;
    private final Grouping grouping;
    private final Models models;
    private final SystemTrash trash = SystemTrash.ofThisSystem();
    private final AtomicBoolean damage = new AtomicBoolean();
    private final Installation installation;
    private final Places places;

    /** What each thread begins with whose work can wait. */
    private final Runnable yielding;

    private final @Nullable SidecarsInStep inStep;
    private final @Nullable LookThrough look;
    private volatile @Nullable FolderWatch watch;

    private Engine(
            EngineConfig config,
            Installation installation,
            Database library,
            Function<String, Stages> open,
            boolean writes) {
        this.config = config;
        this.installation = installation;
        this.places = new Places(installation.places());
        this.library = library;
        this.yielding = config.yields() && YIELDS ? LowPriority::ofThisThread : () -> {};
        this.jobs = new Jobs(yielding);
        this.stages = new LazyStages(library, open);
        this.gallery = new Gallery(library, stages::decoder);
        this.grouping = new Grouping(library, jobs, this::peopleChanged);
        this.models = new Models(
                config, installation, library, stages, new Models.After(jobs, grouping, this::peopleChanged));
        this.inStep = writes ? new SidecarsInStep(sidecars(), yielding) : null;
        this.look = writes ? LookThrough.start(library.folder(), yielding, findings -> damaged()) : null;
    }

    /**
     * Opens the library for writing, and makes it if there is none; models and natives are loaded by the first work that
     * needs them.
     *
     * @param command what opens it, such as "kith index": told to others who want to write
     * @throws org.kith.engine.fault.LibraryInUseException if another program writes to it
     */
    public static Engine open(EngineConfig config, Installation installation, String command) {
        return open(config, installation, ofInstallation(config, installation), command);
    }

    /** With other stages than the bundled ones: for tests. */
    static Engine open(EngineConfig config, Installation installation, Supplier<Stages> stages, String command) {
        return open(config, installation, model -> stages.get(), command);
    }

    /**
     * The same with several networks.
     *
     * @param stages by the model of the network
     */
    static Engine open(
            EngineConfig config, Installation installation, Function<String, Stages> stages, String command) {
        Engine engine = new Engine(
                config, installation, Database.openForWriting(config.libraryFolder(), command), stages, true);
        try {
            engine.goOnErasing();
        } catch (RuntimeException | Error e) {
            engine.letGo(); // who repairs the library needs it for themselves
            throw e;
        }
        return engine;
    }

    private void letGo() {
        jobs.close();
        if (look != null) {
            look.close();
        }
        library.close();
    }

    /** What was to be forgotten when the program was ended comes first. */
    private void goOnErasing() {
        Erasing erasing = new Erasing(library);
        if (erasing.isPending()) {
            Job<Erased> unused = jobs.start(job -> {
                job.stage(JobStage.ERASING, 0);
                LOG.info("Erasing what was taken out of the library before the program was ended");
                return erasing.finish();
            });
        }
    }

    /**
     * Sees what was written before each question, and changes nothing.
     *
     * @throws EngineException if there is no library of this version in the folder
     */
    public static Engine openForReading(EngineConfig config, Installation installation) {
        return new Engine(
                config,
                installation,
                Database.openForReading(config.libraryFolder()),
                ofInstallation(config, installation),
                false);
    }

    private static Function<String, Stages> ofInstallation(EngineConfig config, Installation installation) {
        return model -> Stages.of(installation, config.libraryFolder(), model, config.device());
    }

    /** What can be done without a library. */
    public static Workshop workshop(Installation installation) {
        return new Workshop(installation);
    }

    /** Whether there is a library in the folder, of whatever version. */
    public static boolean isLibrary(Path folder) {
        return Database.isIn(folder);
    }

    /**
     * What is wrong with the file of a library, if something is and there is one: to tell damage from a fault of the program.
     * Reads all of the file.
     */
    public static Optional<EngineException> damage(Path folder) {
        return Database.damage(folder);
    }

    /** Of the library; absolute. */
    public Path folder() {
        return library.folder();
    }

    Database library() {
        return library;
    }

    /** Acts of the user on people, and who is there; each act is told to those who subscribed. */
    public People people() {
        return new People(library, this::peopleChanged, history());
    }

    /** Acts of the user on photos, and what is known of them; each act is told to those who subscribed. */
    public Photos photos() {
        return new Photos(library, trash, this::photosChanged);
    }

    /** Groups of people that the user makes. */
    public Circles circles() {
        return new Circles(library, () -> {
            peopleChanged();
            photosChanged(); // what kept searches find
        });
    }

    /** Albums of the user. */
    public Albums albums() {
        return new Albums(library, this::photosChanged);
    }

    /** What the user did, on people and photos, to be taken back and done again. */
    public History history() {
        return new History(library, trash, () -> {
            photosChanged();
            peopleChanged();
        });
    }

    /** What the user said, taken to another library and from there. */
    public Exchange exchange() {
        return new Exchange(library, this::peopleChanged);
    }

    /** What the user said, shared with other libraries of the family. */
    public Sharing sharing() {
        return new Sharing(library, this::peopleChanged);
    }

    /** XMP files beside the photos. */
    public Sidecars sidecars() {
        return new Sidecars(library);
    }

    /**
     * Writes what the user said beside the photos, or takes that back. Beside other jobs.
     *
     * @param folders whose photos; none: all
     */
    public Job<SidecarReport> writeSidecars(List<Path> folders, boolean remove) {
        return jobs.startCopying(
                job -> remove ? sidecars().remove(folders, job) : sidecars().write(folders, job));
    }

    /** Copies of the library. One is made when it is closed, if something was said since the last. */
    public Backups backups() {
        return new Backups(library);
    }

    /** Why a face is whose it is. */
    public Explainer explainer() {
        return new Explainer(library);
    }

    /** What the library contradicts itself in, and which faces do not fit their person. */
    public Doubts doubts() {
        return new Doubts(library);
    }

    /** A new row of questions to the user. */
    public Review review() {
        return new Review(library, people());
    }

    /** Looks at photos that need not be in the library; to be closed before the engine is. */
    public PhotoRecognizer recognizer() {
        return PhotoRecognizer.of(library, stages.asTheLibrarySees());
    }

    /** Photos, folders, searches, pictures. */
    public Gallery gallery() {
        return gallery;
    }

    /** What a place on earth is called. */
    public Places places() {
        return places;
    }

    /** Of coasts and borders; read anew at each call, which takes a moment. */
    public WorldMap worldMap() {
        return WorldMap.read(installation.places());
    }

    /** How faces are put together. */
    public Grouping grouping() {
        return grouping;
    }

    /** How good what the library knows is, by photos of which is known whom they show. */
    public Evaluation evaluation() {
        return new Evaluation(library, stages::asTheLibrarySees);
    }

    /** For a library to measure with. */
    public LibraryBench bench() {
        return new LibraryBench(library);
    }

    /** The networks the library knows, and which of them it works with. */
    public Models models() {
        return models;
    }

    /** Called on engine threads, after the transaction that made the event true: what it does must be short. */
    public void subscribe(Consumer<EngineEvent> listener) {
        synchronized (damage) {
            listeners.add(listener);
            if (damage.get()) {
                listener.accept(new EngineEvent.LibraryDamaged());
            }
        }
    }

    /** Who subscribes later hears of it then. */
    private void damaged() {
        synchronized (damage) {
            damage.set(true);
            publish(new EngineEvent.LibraryDamaged());
        }
    }

    /**
     * What was not as it should be when the library was looked through, which begins when it is opened for writing and goes on
     * beside other work; empty while it is not known.
     */
    public Optional<List<Finding>> findings() {
        return look == null ? Optional.empty() : look.findings();
    }

    /**
     * Adds the folders and indexes what is new or changed in them. A file given instead is added alone, not with its folder.
     * Jobs run one after the other.
     */
    public Job<IndexSummary> index(List<Path> foldersOrFiles) {
        return jobs.start(job -> index(foldersOrFiles, false, job));
    }

    /**
     * As above, but all files are read, also those that seem to be as they were: a program may have changed one and set its time
     * back.
     */
    public Job<IndexSummary> indexAgain(List<Path> foldersOrFiles) {
        return jobs.start(job -> index(foldersOrFiles, true, job));
    }

    /**
     * Takes over what others have read of photos that are here: their faces join the groups as after an index. All parts, or none
     * where one is broken or was made otherwise; what is known already stays as it is.
     *
     * @param roots where the photos are here
     */
    public Job<Absorbed> absorb(List<Path> parts, Roots roots) {
        return jobs.start(job -> {
            Stages own = stages.ofLibrary();
            Absorbed absorbed = new Absorbing(
                            library, own.modelId(), indexing().naming(places).taking(this::takeTags))
                    .run(parts, roots, job);
            photosChanged();
            peopleChanged();
            return absorbed;
        });
    }

    /** Indexes what is new or changed in everything added so far. */
    public Job<IndexSummary> rescan() {
        return jobs.start(job -> index(
                library.read(stores -> stores.folders().all()).stream()
                        .map(RootFolder::path)
                        .toList(),
                false,
                job));
    }

    /**
     * Looks for the faces of photos anew, as after the user turned them: faces that were known stay who they are.
     *
     * @return how many faces there are
     */
    public Job<Integer> lookAgain(Collection<PhotoId> photos) {
        return jobs.start(job -> {
            int faces = indexing().again(photos, job);
            peopleChanged();
            return faces;
        });
    }

    /**
     * Looks at faces that the user drew: those in which the machine sees a face are recognised, and recognised by, as any other.
     *
     * @return how many were looked at
     */
    public Job<Integer> lookAtDrawn() {
        return jobs.start(job -> {
            int faces = indexing().drawn(job);
            peopleChanged();
            return faces;
        });
    }

    /**
     * Indexes what is new or changed in everything added so far, and from then on what changes there, until the library is closed:
     * also on disks that come back. Once.
     *
     * @param follows told of each job, when it waits for its turn, on a thread of the engine
     */
    public void keepUpToDate(Consumer<Job<IndexSummary>> follows) {
        FolderWatch started = FolderWatch.start(
                new UpToDate(
                        new KnownPlaces(library),
                        jobs,
                        (places, job) -> index(indexing -> indexing.look(places, job)),
                        follows,
                        this::loadNetworks),
                yielding);
        watch = started;
        subscribe(event -> {
            if (event instanceof EngineEvent.FoldersChanged) {
                started.foldersChanged();
            }
        });
    }

    /**
     * Reads all in a folder from now on, also what belongs to other programs there: the user's word, kept by the library.
     *
     * @param folder in a folder that was added, by its real path
     */
    public Job<IndexSummary> readAnyway(Path folder) {
        return overrule(overruling -> overruling.readAnyway(folder));
    }

    /**
     * Takes {@link #readAnyway} back. Photos that were read there are missing from then on; what was said of them is kept, and counts
     * again when they are read again.
     */
    public Job<IndexSummary> passOver(Path folder) {
        return overrule(overruling -> overruling.passOver(folder));
    }

    private Job<IndexSummary> overrule(Function<Overruling, Path> word) {
        return jobs.start(job -> {
            Path place = word.apply(new Overruling(library));
            publish(new EngineEvent.FoldersChanged());
            FolderWatch watching = watch;
            if (watching != null) {
                watching.again(place);
            }
            return index(indexing -> indexing.look(Set.of(place), job));
        });
    }

    /** Where something is wrong with them the job that needs them says so. */
    private void loadNetworks() {
        try {
            stages.ofLibrary().openDetector().get().close();
        } catch (EngineException e) {
            LOG.debug("The networks were not loaded", e);
        }
    }

    /**
     * Copies photos to a folder that is not in the library, in the order in which they are given. What is there is never written
     * over; a photo that cannot be copied is told in the report. Beside other jobs.
     *
     * @param folder made if there is none
     */
    public Job<CopyReport> copy(List<PhotoId> photos, Path folder, CopyForm form) {
        return jobs.startCopying(job -> new PhotoCopying(library, stages::decoder).run(photos, folder, form, job));
    }

    /**
     * Writes a page that asks somebody who is on photos: one file that needs no network and sends nothing; what they answer comes back
     * as a file for {@link Exchange#importFrom}. Beside other jobs.
     *
     * @param photos those alone; empty: what is most worth asking
     */
    public Job<AskReport> ask(List<PhotoId> photos, Path file, AskForm form) {
        return jobs.startCopying(
                job -> new Asking(library, stages::decoder, this::review).run(photos, file, form, job));
    }

    /**
     * What {@link #takeIn} would take in, of cameras, phones, cards and folders. Beside other jobs.
     *
     * @param sources folders or single files
     */
    public Job<IntakePreview> previewIntake(List<Path> sources, Path folder) {
        return jobs.startCopying(job -> intake().preview(sources, folder, job));
    }

    /**
     * Copies photos that are not here yet into folders by day in a folder of the library, and compares each with what it is a copy of.
     * Nothing at the source is changed. To be {@linkplain #index indexed} afterwards. Beside other jobs.
     *
     * @param sources folders or single files
     * @param folder made if there is none
     */
    public Job<IntakeReport> takeIn(List<Path> sources, Path folder) {
        return jobs.startCopying(job -> intake().run(sources, folder, job));
    }

    private Intake intake() {
        Beside beside = new Beside();
        return new Intake(library, new PictureFiles(), file -> stages.decoder().details(file, beside));
    }

    private IndexSummary index(List<Path> foldersOrFiles, boolean again, Job<?> job) throws InterruptedException {
        return index(indexing -> indexing.run(foldersOrFiles, again, job));
    }

    /** One run. */
    @FunctionalInterface
    private interface Run {
        IndexSummary of(Indexing indexing) throws InterruptedException;
    }

    private Indexing indexing() {
        return new Indexing(library, stages.ofLibrary(), config.workers(), config.memoryBytes(), this::publish);
    }

    private void takeTags(Job<?> job) {
        int waited = exchange().waitingTags();
        if (exchange().takeClearTags().changed()) {
            job.notice(JobNotice.TAGS_TAKEN);
        }
        if (exchange().waitingTags() > waited) {
            job.notice(JobNotice.TAGS_WAIT);
        }
    }

    private IndexSummary index(Run run) throws InterruptedException {
        try {
            PowerSupply power = PowerSupply.ofThisComputer();
            IndexSummary summary = run.of(indexing()
                    .naming(places)
                    .taking(this::takeTags)
                    .saving(() -> config.yields() && power.isBattery()));
            FolderWatch watching = watch;
            if (summary.cancelled() && watching != null) {
                watching.stopped();
            }
            return summary;
        } finally {
            // pictures of faces are made before it is known whose they are
            library.read(stores -> stores.forgetting().forgottenPlaces())
                    .forEach(place -> new ThumbnailFolder(library.folder()).forgetFace(place.content(), place.box()));
        }
    }

    /**
     * The photos of an added folder leave the library, with their faces and what was said of these; the files are not
     * touched. People keep their names. What lies in another added folder too stays. A running job is waited for. Can be undone
     * until the library is closed or something else is erased: then no trace is left.
     */
    public Job<FolderRemoval> removeFolder(FolderId folder) {
        return jobs.start(job -> {
            job.stage(JobStage.REMOVING, 0);
            FolderRemoval removal = library.writeAndWait(
                    Priority.USER, stores -> stores.folders().remove(folder));
            publish(new EngineEvent.FoldersChanged());
            peopleChanged();
            return removal;
        });
    }

    /**
     * Undoes {@link #removeFolder}.
     *
     * @return how many photos are there again; none if they are erased
     */
    public Job<Integer> putBackFolder(FolderId folder) {
        Job<Integer> returning = jobs.start(job -> {
            int photos = library.writeAndWait(
                    Priority.USER, stores -> stores.folders().putBack(folder));
            publish(new EngineEvent.FoldersChanged());
            return photos;
        });
        Job<?> unused = grouping.regroup(); // in its turn: the faces join those of their people
        return returning;
    }

    /**
     * A folder that was added lies elsewhere now: on another disk, or under another name. Its photos are known by their names and sizes,
     * and none is read again; what is new there is read when it is {@linkplain #index indexed} afterwards.
     *
     * @param from where it was
     * @param to where it is; refused if most of its photos are not there
     */
    public Job<FolderMove> moveFolder(Path from, Path to) {
        return jobs.start(job -> {
            FolderMove move = new FolderMoving(library).run(from, to, job);
            publish(new EngineEvent.FoldersChanged());
            publish(new EngineEvent.PhotosMoved());
            return move;
        });
    }

    /**
     * Cancels all that runs or waits for its turn, and does not wait: for who closes soon, and waits first for somebody whose job
     * stands behind others.
     */
    public void cancelJobs() {
        jobs.cancel();
    }

    private void peopleChanged() {
        publish(new EngineEvent.PeopleChanged());
    }

    private void photosChanged() {
        publish(new EngineEvent.PhotosChanged());
    }

    private void publish(EngineEvent event) {
        if (inStep != null
                && (event instanceof EngineEvent.PeopleChanged || event instanceof EngineEvent.PhotosChanged)) {
            inStep.changed();
        }
        listeners.forEach(listener -> listener.accept(event));
    }

    /**
     * Cancels what is running, waits until it has stopped between two photos, makes a backup if something was said since the last,
     * and closes the library.
     */
    @Override
    public void close() {
        FolderWatch watching = watch;
        if (watching != null) {
            watching.close();
        }
        jobs.close();
        if (look != null) {
            look.close();
        }
        try {
            if (inStep != null && !library.isClosed()) {
                inStep.close();
                finishErasing();
                backups().makeAtEnd();
            }
        } finally {
            library.close();
        }
    }

    /** What can be undone no more; where it fails, the next start tries again. */
    private void finishErasing() {
        try {
            Erased unused = new Erasing(library).finish();
        } catch (EngineException e) {
            LOG.warn("What left the library is not erased yet", e);
        }
    }
}
