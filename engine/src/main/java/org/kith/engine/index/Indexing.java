package org.kith.engine.index;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.kith.engine.fault.EngineException;
import org.kith.engine.grouping.Regrouping;
import org.kith.engine.index.StageClock.Stage;
import org.kith.engine.job.IndexSummary;
import org.kith.engine.job.Job;
import org.kith.engine.job.JobStage;
import org.kith.engine.job.JoinedFolder;
import org.kith.engine.model.EngineEvent;
import org.kith.engine.model.EngineEvent.PeopleChanged;
import org.kith.engine.model.EngineEvent.PhotosChanged;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.place.Places;
import org.kith.engine.scan.FolderScan;
import org.kith.engine.scan.FolderScanner;
import org.kith.engine.sidecar.Sidecars;
import org.kith.engine.store.Database;
import org.kith.engine.store.Priority;
import org.kith.engine.store.row.Problem;

/**
 * One indexing run from folders to groups: scan, read what is new, group again if anything changed. Runs on the thread
 * that calls it; {@link IndexPipeline} brings its own.
 */
public final class Indexing {

    private final Database library;
    private final Stages stages;
    private final MemoryPlan memory;
    private final Consumer<EngineEvent> events;
    private final Patience patience;
    private final PictureFiles pictures = new PictureFiles();
    private final FolderScanner scanner;
    private final StageClock clock = new StageClock();
    private final IndexCounts counts = new IndexCounts();
    private BooleanSupplier saving = () -> false;
    private Optional<Places> names = Optional.empty();
    private Consumer<Job<?>> takeTags = job -> {};

    /**
     * For one run.
     *
     * @param workers threads that read photos, at least 1; fewer where there is no memory for so many
     * @param memoryBytes that the program may hold; see {@code EngineConfig}
     */
    public Indexing(Database library, Stages stages, int workers, long memoryBytes, Consumer<EngineEvent> events) {
        this(library, stages, MemoryPlan.of(memoryBytes, workers), events, Patience.USUAL);
    }

    Indexing(Database library, Stages stages, MemoryPlan memory, Consumer<EngineEvent> events, Patience patience) {
        this.library = library;
        this.stages = stages;
        this.memory = memory;
        this.patience = patience;
        this.events = events;
        this.scanner = PictureFiles.scanner(library);
    }

    /** @param now whether one worker is enough, since power is to be saved; asked before each photo */
    public Indexing saving(BooleanSupplier now) {
        this.saving = now;
        return this;
    }

    /** @param world what places are called where photos were taken */
    public Indexing naming(Places world) {
        this.names = Optional.of(world);
        return this;
    }

    /** @param taking takes over what is written in the photos that were read; done before faces are grouped */
    public Indexing taking(Consumer<Job<?>> taking) {
        this.takeTags = taking;
        return this;
    }

    /**
     * Runs once; another run takes another instance.
     *
     * @param foldersOrFiles added to the library if they are not in it
     * @param again whether files are read that seem to be as they were, and their faces looked for anew
     * @throws EngineException if one is not there and never was, or the library cannot be written
     */
    public IndexSummary run(List<Path> foldersOrFiles, boolean again, Job<?> job) throws InterruptedException {
        AddedRoots added = new AddedRoots(library, pictures, scanner);
        List<Place> places = added.add(foldersOrFiles);
        if (added.changed()) {
            events.accept(new EngineEvent.FoldersChanged());
        }
        return run(places, added.joined(), again, job);
    }

    /**
     * Adds folders or single files to the library without looking into them.
     *
     * @throws EngineException if one is not there and never was
     */
    public void add(List<Path> foldersOrFiles) {
        AddedRoots added = new AddedRoots(library, pictures, scanner);
        List<Place> unused = added.add(foldersOrFiles);
        if (added.changed()) {
            events.accept(new EngineEvent.FoldersChanged());
        }
    }

    /** All that comes after photos were read, of photos that others have read: runs once, instead of {@link #run}. */
    public IndexSummary after(Job<?> job) throws InterruptedException {
        return run(List.of(), List.of(), false, job);
    }

    /** Which model the library is written with from now on. */
    public void begin() {
        library.changeAndWait(Priority.INDEXING, stores -> stores.models().begin(stages.modelId()));
    }

    /**
     * The same for places of which was heard that something has changed there, in folders that were added; others are passed over.
     *
     * @param places folders, files, or what was there before; absolute
     */
    public IndexSummary look(Collection<Path> places, Job<?> job) throws InterruptedException {
        return run(new KnownPlaces(library).of(places), List.of(), false, job);
    }

    private IndexSummary run(List<Place> places, List<JoinedFolder> joined, boolean again, Job<?> job)
            throws InterruptedException {
        begin();
        job.stage(JobStage.LOOKING, 0);
        Arrangement arrangement = new Arrangement(library, again);
        for (Place place : places) {
            arrangement.add(place, clock.time(Stage.SCAN, () -> scan(place, job)));
        }
        arrangement.write(job);
        if (arrangement.isChange()) {
            events.accept(new EngineEvent.PhotosMoved());
        }
        List<IndexTask> tasks = newestFirst(arrangement.toRead());
        job.stage(JobStage.READING, tasks.size());
        try (InterimGrouping interim = InterimGrouping.start(() -> regroup(job::proceed))) {
            IndexMemory runMemory = new IndexMemory(memory, stages.decoder());
            new IndexPipeline(
                            new LibraryDestination(library, stages),
                            stages,
                            runMemory,
                            interim.countedIn(events),
                            counts,
                            clock,
                            patience)
                    .saving(saving)
                    .run(tasks, job);
        }
        if (job.proceed()) {
            int unused = new Sidecars(library)
                    .findChanged(places.stream().map(Place::path).toList(), job);
        }
        readDetails(job);
        if (job.proceed()) {
            takeTags.accept(job);
        }
        new DrawnReading(library, stages, memory).run(job);
        if (job.proceed()) { // photos that were away while the model was changed are back
            new Reembedding(library, stages, memory).all(job);
        }
        regroupIfStale(job);
        return new IndexSummary(
                arrangement.found(),
                counts.indexedPhotos(),
                arrangement.found() - arrangement.moved() - tasks.size(),
                counts.movedPhotos() + arrangement.moved(),
                counts.failedFiles(),
                problemsIn(places.stream().map(Place::path).toList()),
                library.read(stores ->
                        stores.photos().countMissing(arrangement.gone())), // others were found at another place
                counts.facesFound(),
                joined,
                places.stream().filter(Place::isAway).map(Place::path).toList(),
                arrangement.passedOver(),
                !job.proceed(),
                job.notices(),
                clock.nanosByStage());
    }

    /**
     * Looks for the faces of photos anew, as after the user turned them: runs once, instead of {@link #run}.
     *
     * @return how many faces there are
     */
    public int again(Collection<PhotoId> photos, Job<?> job) throws InterruptedException {
        List<IndexTask> tasks = library.read(stores -> stores.photos().files(photos)).stream()
                .map(found -> new IndexTask(found.file(), found.folder(), true))
                .toList();
        begin();
        job.stage(JobStage.READING, tasks.size());
        IndexMemory runMemory = new IndexMemory(memory, stages.decoder());
        new IndexPipeline(new LibraryDestination(library, stages), stages, runMemory, events, counts, clock, patience)
                .run(tasks, job);
        regroupIfStale(job);
        return counts.facesFound();
    }

    /**
     * Looks at faces that the user drew and nobody has looked at since, and lets them join their groups: runs once, instead of
     * {@link #run}.
     *
     * @return how many were looked at
     */
    public int drawn(Job<?> job) throws InterruptedException {
        int faces = new DrawnReading(library, stages, memory).run(job);
        if (job.proceed()) {
            new Reembedding(library, stages, memory).all(job);
        }
        regroupIfStale(job);
        return faces;
    }

    /** What is gone from a folder that is there has left; a folder that is away has taken its photos with it. */
    private FolderScan scan(Place place, Job<?> job) {
        return place.isGone() ? FolderScan.nothing() : scanner.scan(place.path(), job::proceed);
    }

    /** Of photos whose files an earlier program has read, or whose places have no name yet. */
    private void readDetails(Job<?> job) throws InterruptedException {
        int known = job.proceed() ? new DetailsReading(library).run(job) : 0;
        if (names.isPresent()) {
            known += new PlaceNaming(library, names.get()).run(job);
        }
        known += job.proceed() ? new LooksReading(library, stages.decoder()).run(job) : 0;
        if (known > 0) {
            events.accept(new PhotosChanged());
        }
    }

    /** Lets what is new join the groups, and groups all undecided faces anew if enough is, if anything has changed since. */
    private void regroupIfStale(Job<?> job) {
        if (job.proceed() && library.read(stores -> stores.clusters().areStale())) {
            job.stage(JobStage.GROUPING, 0);
            regroup(job::proceed);
        }
    }

    /** As above, unless it is stopped. */
    private void regroup(BooleanSupplier goOn) {
        Regrouping regrouping = new Regrouping(library);
        try {
            clock.time(Stage.GROUP, () -> regrouping.run(goOn));
        } catch (CancellationException e) {
            return; // the library knows that its groups are behind
        }
        events.accept(new PeopleChanged());
    }

    private int problemsIn(Collection<Path> roots) {
        return (int) library.read(stores -> Stream.concat(
                                stores.folders().problems().stream(), stores.photos().problems().stream())
                        .filter(p -> p.problem().kind() != PhotoProblem.Kind.MISSING
                                || roots.contains(p.path())) // a folder that is gone, not a photo
                        .map(Problem::path)
                        .filter(path -> roots.stream().anyMatch(path::startsWith))
                        .distinct())
                .count();
    }

    /** What somebody looks for first is what they took last. */
    private static List<IndexTask> newestFirst(List<IndexTask> tasks) {
        return tasks.stream()
                .sorted(Comparator.comparingLong((IndexTask t) -> -t.file().modifiedMs())
                        .thenComparing(t -> t.file().path()))
                .toList();
    }
}
