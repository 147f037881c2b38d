package org.kith.engine.train.run;

import java.nio.file.Path;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.kith.engine.index.Stages;
import org.kith.engine.model.Device;
import org.kith.engine.model.Installation;
import org.kith.engine.train.Training;
import org.kith.engine.train.TrainingFolder;
import org.kith.engine.train.TrainingListener;
import org.kith.engine.train.TrainingResult;
import org.kith.engine.train.data.CropAlignment;
import org.kith.engine.train.data.FacePreparation;
import org.kith.engine.train.data.FaceSet;
import org.kith.engine.train.data.InputSize;
import org.kith.engine.train.data.PeopleFolder;
import org.kith.engine.train.network.NetworkDesign;

/** A network being trained from nothing: its faces are cut out first, then it learns. Confined to one thread. */
public final class NetworkTraining implements AutoCloseable {

    private final TrainingRequest request;
    private final PeopleFolder people;
    private final TrainingFolder folder;
    private final NetworkDesign design;
    private final Stages stages;
    private final Training training;
    private final FacePreparation preparation;
    private @Nullable FaceSet faces;

    /**
     * Looks whether such a training can start; nothing long is done yet.
     *
     * @throws org.kith.engine.fault.EngineException if it cannot: no people, no place, no MXNet, no such device
     */
    public NetworkTraining(Installation installation, Device device, int threads, TrainingRequest request) {
        this.request = request;
        this.people = PeopleFolder.read(request.photos());
        this.folder = TrainingFolder.open(request.folder());
        folder.requireStart(request.resume());
        this.design = request.asInPaper()
                ? request.network().design()
                : request.network().batchNormalised();
        this.stages = Stages.bundled(installation, device);
        this.training = new Training(installation, device, design, folder);
        this.preparation = new FacePreparation(
                stages,
                request.faces().aligned() ? CropAlignment.LANDMARKS : CropAlignment.CENTRE,
                request.faces().choice(),
                threads);
    }

    /** Photos of people in the folder. */
    public int photos() {
        return people.photos().size();
    }

    /** Where the model comes to lie. */
    public Path folder() {
        return folder.path();
    }

    /**
     * What came of the photos.
     *
     * @param withoutFace in which none was found
     */
    public record Prepared(int withoutFace, int unreadable) {}

    /**
     * Cuts the faces out, once: what is in the folder from before is taken again.
     *
     * @param progress told how many photos are done, by any thread
     */
    public Prepared prepare(IntConsumer progress) throws InterruptedException {
        FaceSet prepared = preparation.prepare(
                people, new InputSize(design.inputWidth(), design.inputHeight()), folder.path(), progress);
        faces = prepared;
        return new Prepared(prepared.withoutFace(), prepared.unreadable());
    }

    /**
     * Trains until the budget is spent, nothing gets better any more, or the listener says so; after {@link #prepare}.
     *
     * @throws org.kith.engine.fault.EngineException if the training collapsed, or cannot start like this
     */
    public TrainingResult run(TrainingPlan plan, TrainingListener listener) throws InterruptedException {
        FaceSet prepared = faces;
        if (prepared == null) {
            throw new IllegalStateException("no face has been cut out yet");
        }
        String name = request.network() + (request.asInPaper() ? " as in the paper" : "");
        return training.run(
                prepared, plan.settings(name, prepared), stages.decoder().loss(), request.resume(), listener);
    }

    @Override
    public void close() {
        if (faces != null) {
            faces.close();
        }
    }
}
