package org.kith.engine.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kith.engine.fault.EngineException;
import org.kith.engine.image.ImageLoss;
import org.kith.engine.model.Device;
import org.kith.engine.model.Installation;
import org.kith.engine.mxnet.MxnetRuntime;
import org.kith.engine.train.TrainingResult.Compared;
import org.kith.engine.train.TrainingResult.Ending;
import org.kith.engine.train.data.BatchLoader;
import org.kith.engine.train.data.BatchSampler;
import org.kith.engine.train.data.FaceSet;
import org.kith.engine.train.data.PeopleSplit;
import org.kith.engine.train.data.SeededRandom;

/**
 * Trains a FaceNet from nothing with the triplet loss, in steps of one batch; writes itself down now and then, and goes on from
 * there after a kill. Runs on the calling thread, with one more that makes the batches.
 *
 * <p>[Note: Resuming] What is drawn by chance (people, faces, variations, negatives) comes from the seed and the step's number;
 * parameters and the optimiser's memory are written down exactly. A training resumed takes the same steps as one left alone,
 * as far as MXNet adds in the same order: embeddings at the end differ by less than 1e-4. That holds for a budget of steps. By
 * the clock the learning rate depends on how fast the machine is at the time.
 */
public final class Training {

    private final MxnetRuntime runtime;
    private final Device device;
    private final TrainableNetwork network;
    private final TrainingFolder folder;

    /**
     * In a folder.
     *
     * @throws EngineException if MXNet is missing, or the device cannot be used
     */
    public Training(Installation installation, Device device, TrainableNetwork network, TrainingFolder folder) {
        this.runtime = MxnetRuntime.start(installation);
        this.device = device;
        this.network = network;
        this.folder = folder;
    }

    /**
     * Trains until the budget is spent, nothing gets better any more, or the listener says so; then measures on the people
     * held out, and writes the model.
     *
     * @param loss makes JPEGs of some pictures
     * @param resume whether to go on with what is in the folder
     * @throws EngineException if the training collapsed, or cannot start like this
     */
    public TrainingResult run(
            FaceSet faces, TrainingSettings settings, ImageLoss loss, boolean resume, TrainingListener listener)
            throws InterruptedException {
        Optional<Checkpoint> before = folder.start(settings, resume);
        DataChoice data = settings.data();
        PeopleSplit split = PeopleSplit.of(faces, data.heldOutShare(), data.mostPeople(), data.seed());
        BatchSampler sampler = new BatchSampler(split.training(), settings.batch(), data.seed());
        long firstStep = before.map(Checkpoint::step).orElse(0L);
        try (Trainee trainee = newborn(settings);
                BatchLoader loader = new BatchLoader(faces, sampler, loss, data.seed(), firstStep)) {
            before.ifPresent(checkpoint -> Checkpoint.restore(folder.checkpoint(), trainee.arrays()));
            Run run =
                    new Run(trainee, settings, listener, Measurements.of(faces, split.watched(), data.seed()), before);
            Ending ending = run.go(loader);
            if (ending == Ending.INTERRUPTED) {
                return new TrainingResult(split, run.curve, ending, Map.of());
            }
            if (ending == Ending.STOPPED_EARLY) {
                Checkpoint.restore(folder.best(), trainee.arrays());
            }
            TrainingResult result =
                    new TrainingResult(split, run.curve, ending, heldOut(faces, settings, split, trainee));
            new TrainedModel(network, faces, folder).write(trainee.block(), settings, result);
            return result;
        } catch (IOException e) {
            throw new EngineException(TrainingFault.NOT_WRITTEN, e, folder.path(), e.getMessage());
        }
    }

    private Trainee newborn(TrainingSettings settings) {
        return Trainee.newborn(
                runtime, device, network, settings.descent(), settings.data().seed());
    }

    private Map<Compared, PairQuality> heldOut(
            FaceSet faces, TrainingSettings settings, PeopleSplit split, Trainee trained) {
        Map<Compared, PairQuality> figures = new EnumMap<>(Compared.class);
        Measurements.of(faces, split.heldOut(), settings.data().seed()).ifPresent(pairs -> {
            figures.put(Compared.TRAINED, pairs.of(trained));
            try (Trainee untrained = newborn(settings)) {
                figures.put(Compared.UNTRAINED, pairs.of(untrained));
            }
            figures.put(Compared.PIXELS, pairs.ofPixels(false));
            figures.put(Compared.PIXELS_EVENED, pairs.ofPixels(true));
        });
        return figures;
    }

    /** The steps from one start of the program to its end, or to the training's. */
    private final class Run {

        private final Trainee trainee;
        private final TrainingSettings settings;
        private final TrainingListener listener;
        private final @Nullable Measurements watched;
        private final Cadence cadence;
        private final CollapseWatch collapse = new CollapseWatch();
        private final List<CurvePoint> curve = new ArrayList<>();
        private final double secondsBefore;
        private final long startNanos = System.nanoTime();
        private long step;
        private long lastStep;
        private double lastSeconds;
        private Means means = new Means(startNanos);

        Run(
                Trainee trainee,
                TrainingSettings settings,
                TrainingListener listener,
                Optional<Measurements> watched,
                Optional<Checkpoint> before) {
            this.trainee = trainee;
            this.settings = settings;
            this.listener = listener;
            this.watched = watched.orElse(null);
            this.cadence = new Cadence(settings.budget());
            before.ifPresent(checkpoint -> curve.addAll(checkpoint.curve()));
            this.step = before.map(Checkpoint::step).orElse(0L);
            this.secondsBefore = before.map(Checkpoint::seconds).orElse(0.0);
            this.lastStep = step;
            this.lastSeconds = secondsBefore;
        }

        Ending go(BatchLoader loader) throws InterruptedException, IOException {
            while (spent() < 1) {
                if (!listener.goOn()) {
                    write();
                    return Ending.INTERRUPTED;
                }
                step(loader.take());
                listener.progressed(progress());
                if (cadence.due(step, seconds(), lastStep, lastSeconds)) {
                    measure();
                    if (EarlyStop.isDue(curve, settings.budget())) {
                        return Ending.STOPPED_EARLY;
                    }
                }
            }
            if (step > lastStep) {
                measure();
            }
            return Ending.DONE;
        }

        private void step(BatchLoader.Loaded loaded) {
            int[] people = loaded.batch().people();
            Trainee.Learned learned = trainee.learn(
                    loaded.planes(),
                    people,
                    learningRate(),
                    step,
                    SeededRandom.of(-settings.data().seed(), step));
            collapse.see(step, learned);
            means.add(learned, people.length);
            step++;
        }

        private double learningRate() {
            return settings.descent().learningRate() * Schedule.factor(spent());
        }

        private double seconds() {
            return secondsBefore + (System.nanoTime() - startNanos) / 1e9;
        }

        private double spent() {
            return settings.budget().spent(step, seconds());
        }

        private TrainingProgress progress() {
            double seconds = seconds();
            double spent = settings.budget().spent(step, seconds);
            return new TrainingProgress(
                    step,
                    Math.min(1, spent),
                    Math.max(0, seconds / spent - seconds),
                    means.loss(),
                    means.activeShare(),
                    means.facesPerSecond(System.nanoTime()));
        }

        private void measure() throws IOException {
            CurvePoint point = new CurvePoint(
                    step,
                    seconds(),
                    learningRate(),
                    means.loss(),
                    means.activeShare(),
                    means.facesPerSecond(System.nanoTime()),
                    watched == null ? null : watched.of(trainee));
            curve.add(point);
            if (EarlyStop.best(curve).orElse(-1) == curve.size() - 1) {
                checkpoint().write(folder.best(), trainee.arrays());
            }
            write();
            folder.log(curve);
            listener.measured(point);
            means = new Means(System.nanoTime());
        }

        private void write() throws IOException {
            checkpoint().write(folder.checkpoint(), trainee.arrays());
            lastStep = step;
            lastSeconds = seconds();
        }

        private Checkpoint checkpoint() {
            return new Checkpoint(settings, step, seconds(), curve);
        }
    }
}
