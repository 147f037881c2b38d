package org.kith.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.kith.engine.embed.FaceEmbedders;
import org.kith.engine.embed.ModelFolders;
import org.kith.engine.fault.Phrase;
import org.kith.engine.index.Reembedding;
import org.kith.engine.index.Stages;
import org.kith.engine.job.Job;
import org.kith.engine.job.JobStage;
import org.kith.engine.job.Jobs;
import org.kith.engine.model.Calibration;
import org.kith.engine.model.Installation;
import org.kith.engine.networks.ModelAddition;
import org.kith.engine.networks.ModelCalibration;
import org.kith.engine.networks.ModelChange;
import org.kith.engine.networks.ModelCheck;
import org.kith.engine.networks.ModelEntry;
import org.kith.engine.networks.ModelList;
import org.kith.engine.networks.ModelNames;
import org.kith.engine.networks.ModelSwitch;
import org.kith.engine.networks.card.ModelCard;
import org.kith.engine.networks.card.ModelFolder;
import org.kith.engine.store.Database;
import org.kith.engine.store.Priority;
import org.kith.engine.store.row.LibraryModel;
import org.kith.engine.train.family.FamilyLearning;
import org.kith.engine.train.family.FamilyOutcome;
import org.kith.engine.train.family.LibraryFamily;

/** The networks a library knows: bringing one, changing to it and back, learning the family. Thread-safe. */
public final class Models {

    private final EngineConfig config;
    private final Installation installation;
    private final Database library;
    private final LazyStages stages;
    private final After after;

    /** What a change of the model runs on, what groups after it, and who is told. */
    record After(Jobs jobs, Grouping grouping, Runnable peopleChanged) {}

    Models(EngineConfig config, Installation installation, Database library, LazyStages stages, After after) {
        this.config = config;
        this.installation = installation;
        this.library = library;
        this.stages = stages;
        this.after = after;
    }

    /** Bundled, added and learned, in the order in which they came. */
    public List<ModelEntry> list() {
        ModelFolders folders = new ModelFolders(installation, library.folder());
        return library.read(stores -> ModelList.of(stores, folders));
    }

    /** Whether a network may be called so: its folder is. */
    public static boolean isName(String text) {
        return ModelFolder.isId(text);
    }

    /** By its embeddings' id: whose embeddings are compared, grouped, and computed for new faces. */
    public String current() {
        return library.read(stores -> stores.models().current());
    }

    /** The model that a stopped change goes to, if there is one. */
    public Optional<String> pending() {
        return library.read(stores -> stores.models().pending());
    }

    /**
     * The files behind the model in use, all their hashes checked.
     *
     * @throws org.kith.engine.fault.EngineException if they are missing or altered, with what to do
     */
    public ModelCard verifyFiles() {
        return folder(Optional.empty()).card();
    }

    /**
     * Loads the network of the model in use.
     *
     * @return which it is and what it runs on, for people
     * @throws org.kith.engine.fault.EngineException if it cannot be loaded
     */
    public Phrase embedder() {
        return FaceEmbedders.runtime(installation, folder(Optional.empty()));
    }

    /**
     * Loads a model and lets it embed drawn pictures.
     *
     * @param model as the user writes it; the one in use if empty
     * @throws org.kith.engine.fault.EngineException if the library knows no such model, or something is wrong with it
     */
    public ModelCheck.Finding check(Optional<String> model) {
        return new ModelCheck(installation).check(folder(model));
    }

    /**
     * What is known of a model, its files checked; of what was learned, of its network.
     *
     * @param model as the user writes it
     * @throws org.kith.engine.fault.EngineException if the library knows no such model, or its files are missing or altered
     */
    public ModelCard card(String model) {
        return folder(Optional.of(model)).card();
    }

    private ModelFolder folder(Optional<String> model) {
        String network = library.read(stores -> {
            String id = model.map(text -> ModelNames.resolve(stores.models(), text))
                    .orElseGet(() -> stores.models().current());
            return stores.models().find(id).map(LibraryModel::network).orElse(id);
        });
        return new ModelFolders(installation, library.folder()).verified(network);
    }

    /**
     * Copies a network into the library, whole or not at all.
     *
     * @param folder with a card, such as training and conversion write
     * @throws org.kith.engine.fault.EngineException if it is no embedder that Kith can use, saying why; nothing was added then
     */
    public ModelCard add(Path folder) {
        return new ModelAddition(library, installation).add(folder);
    }

    /**
     * The network, its embeddings and its files leave the library.
     *
     * @param model as the user writes it
     * @return its id
     * @throws org.kith.engine.fault.EngineException if the library works with it, or it was not added
     */
    public String remove(String model) {
        String id = library.read(stores -> ModelNames.resolve(stores.models(), model));
        new ModelAddition(library, installation).remove(id);
        return id;
    }

    /**
     * Changes the model the library works with. All faces are embedded by it first, beside other jobs, while the library
     * works with the one it has; what was done stays when the job is stopped or the process killed. What the user decided
     * is not touched. Back goes the same way, at once, since embeddings are kept.
     *
     * @param model as the user writes it
     * @param labelled a folder with a folder a person, to find out what the model's distances mean; without one, and if it
     *     is not known yet, from what the user said
     * @throws org.kith.engine.fault.EngineException if the library knows no such model; the job fails with one if it cannot
     *     be known what its distances mean
     */
    public Job<ModelChange> use(String model, Optional<Path> labelled) {
        LibraryModel known = library.read(stores -> {
            String id = ModelNames.resolve(stores.models(), model);
            return stores.models().find(id).orElseGet(() -> LibraryModel.bundled(id));
        });
        return after.jobs().startBeside(job -> use(known, labelled, job));
    }

    /** Goes on with the change of the model that was stopped; empty if there is none. */
    public Optional<Job<ModelChange>> resume() {
        return pending().map(model -> use(model, Optional.empty()));
    }

    private ModelChange use(LibraryModel model, Optional<Path> labelled, Job<?> job) throws InterruptedException {
        Stages network = stages.of(model.network());
        Reembedding reembedding = new Reembedding(library, network, config.workers(), config.memoryBytes());
        ModelSwitch change = new ModelSwitch(library, model.id(), reembedding);
        if (model.calibration() == null || labelled.isPresent()) {
            Optional<Calibration> found =
                    new ModelCalibration(library).find(model, stages.ofLibrary(), network, labelled, reembedding, job);
            if (found.isEmpty()) {
                return change.unchanged();
            }
            library.changeAndWait(Priority.USER, stores -> stores.models().calibrate(model.id(), found.get()));
        }
        return change.prepare(job) ? after.jobs().afterOthers(() -> finish(change, job)) : change.unchanged();
    }

    private ModelChange finish(ModelSwitch change, Job<?> job) throws InterruptedException {
        ModelChange done = change.finish(job);
        if (done.changed()) {
            after.peopleChanged().run();
            after.grouping().regroup(job);
        }
        return done;
    }

    /** How many parts {@link #previewLearning} and {@link #learn} tell of at most. */
    public static int learningParts() {
        return FamilyLearning.parts();
    }

    /**
     * What {@link #learn} would find; changes nothing. Computes on the calling thread.
     *
     * @param onPart called as each part is done, by several threads
     * @throws CancellationException if {@code goOn} says no
     */
    public FamilyOutcome previewLearning(BooleanSupplier goOn, Runnable onPart) {
        return new LibraryFamily(library).preview(goOn, onPart);
    }

    /**
     * Learns from what the user has said of faces; what is learned is used from then on if it helps by faces it was not learned
     * from. Empty if it was cancelled, and nothing has changed then.
     */
    public Job<Optional<FamilyOutcome>> learn() {
        return after.jobs().start(job -> {
            job.stage(JobStage.LEARNING, learningParts());
            try {
                FamilyOutcome outcome = new LibraryFamily(library).adoptIfBetter(job::proceed, job::advance);
                outcome.modelId().ifPresent(id -> {
                    after.grouping().bringUpToDate(() -> true);
                    after.peopleChanged().run();
                });
                return Optional.of(outcome);
            } catch (CancellationException e) {
                return Optional.empty();
            }
        });
    }
}
