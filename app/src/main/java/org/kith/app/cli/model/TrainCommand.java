package org.kith.app.cli.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.Counted;
import org.kith.app.cli.base.DeviceOption;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.Json;
import org.kith.app.cli.base.KithCommand;
import org.kith.app.cli.base.ProgressLine;
import org.kith.app.cli.base.ThreadsOption;
import org.kith.app.cli.evaluate.EvaluationCommand;
import org.kith.app.cli.evaluate.FaceOption;
import org.kith.app.cli.evaluate.report.Table;
import org.kith.engine.Engine;
import org.kith.engine.fault.EngineException;
import org.kith.engine.job.Job;
import org.kith.engine.job.JobStage;
import org.kith.engine.train.CurvePoint;
import org.kith.engine.train.PairQuality;
import org.kith.engine.train.TrainingResult;
import org.kith.engine.train.TrainingResult.Compared;
import org.kith.engine.train.data.PeopleSplit;
import org.kith.engine.train.network.Network;
import org.kith.engine.train.run.NetworkTraining;
import org.kith.engine.train.run.TrainingRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code kith train}: a FaceNet from nothing, from a folder a person. */
@Command(
        name = "train",
        description = "Train a FaceNet with the triplet loss on photos of people: a folder each, named after them.",
        footer = {
            "",
            "A share of the people is held out: nothing is learned from them, and the figures at the end are theirs. Of the"
                    + " others one in ten is watched meanwhile; the training stops early if these are told apart no better for"
                    + " half its time.",
            "DIR of --out gets the model (ID-symbol.json, ID-0000.params, card.json), the log training.jsonl, curves as"
                    + " pictures, the faces as they were cut out, and what --resume needs. Photos are only read."
        })
public final class TrainCommand extends KithCommand {

    @Option(names = "--images", paramLabel = "DIR", description = "The photos: a folder for each person.")
    @Nullable
    private Path images;

    @Option(
            names = "--network",
            paramLabel = "NAME",
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Network network = Network.SMALL;

    @Option(
            names = "--as-in-paper",
            description = "NN1 to NN4 without the batch normalisation that lets them learn from little.")
    private boolean asInPaper;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the model and all that belongs to the training goes.")
    @Nullable
    private Path out;

    @Option(
            names = "--describe",
            description = "Train nothing: print what the layers of the network take, beside the paper's figures.")
    private boolean describe;

    @Option(names = "--resume", description = "Go on with the training in --out, with the same settings.")
    private boolean resume;

    @Mixin
    private TrainingOptions options = new TrainingOptions();

    @Mixin
    private DeviceOption device = new DeviceOption();

    @Option(
            names = "--no-align",
            description = "Take the centre of each photo: for folders of faces that were cut out before.")
    private boolean noAlign;

    @Mixin
    private FaceOption face = new FaceOption();

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Option(names = "--json", description = "The figures as a JSON object.")
    private boolean json;

    @SuppressWarnings("UnusedVariable") // Gson reads the components
    private record Figures(
            String network,
            int photos,
            int withoutFace,
            int unreadable,
            int people,
            int faces,
            int peopleWatched,
            int peopleHeldOut,
            TrainingResult.Ending ending,
            long steps,
            double seconds,
            Map<Compared, PairQuality> heldOut,
            List<CurvePoint> curve) {}

    @Override
    public Integer call() throws IOException {
        if (describe) {
            out().print(NetworkTable.of(network.design()));
            out().flush();
            return ExitCode.DONE;
        }
        options.check(commandLine());
        TrainingRequest request = new TrainingRequest(
                required(images, "--images=DIR"),
                required(out, "--out=DIR"),
                resume,
                network,
                asInPaper,
                new TrainingRequest.FaceCut(!noAlign, face.choice()));
        try (NetworkTraining training =
                Engine.workshop(installation()).training(request, device.device(), threads.count())) {
            NetworkTraining.Prepared faces = prepare(training);
            tell(training, faces);
            TrainingResult result = train(training);
            TrainingCurves.write(result.curve(), training.folder());
            show(training, faces, result);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException("Interrupted.", e);
        }
        out().flush();
        return ExitCode.DONE;
    }

    /** Needed for everything but describing. */
    private Path required(@Nullable Path value, String option) {
        if (value == null) {
            throw new ParameterException(commandLine(), "Missing required option: '" + option + "'");
        }
        return value;
    }

    private NetworkTraining.Prepared prepare(NetworkTraining training) throws InterruptedException {
        ProgressLine progress = ProgressLine.on(err());
        int photos = training.photos();
        try {
            return training.prepare(done -> {
                synchronized (progress) {
                    progress.showNowAndThen(new Job.Progress(JobStage.READING, done, photos));
                }
            });
        } finally {
            progress.clear();
        }
    }

    private TrainingResult train(NetworkTraining training) throws InterruptedException {
        TrainingLine line = TrainingLine.on(err());
        try {
            return training.run(options.plan(), line);
        } finally {
            line.clear();
        }
    }

    private void tell(NetworkTraining training, NetworkTraining.Prepared faces) {
        err().println(Counted.of(training.photos(), "photo") + ", " + faces.withoutFace() + " without a face, "
                + faces.unreadable() + " unreadable.");
        err().flush();
    }

    private void show(NetworkTraining training, NetworkTraining.Prepared faces, TrainingResult result) {
        PeopleSplit split = result.split();
        CurvePoint last = result.curve().get(result.curve().size() - 1);
        if (json) {
            out().println(Json.line(new Figures(
                    network.commandLineName(),
                    training.photos(),
                    faces.withoutFace(),
                    faces.unreadable(),
                    split.training().size(),
                    PeopleSplit.faces(split.training()),
                    split.watched().size(),
                    split.heldOut().size(),
                    result.ending(),
                    last.step(),
                    last.seconds(),
                    result.heldOut(),
                    result.curve())));
            return;
        }
        out().println("Trained on " + Counted.of(PeopleSplit.faces(split.training()), "face") + " of "
                + split.training().size() + " people; " + split.watched().size() + " watched, "
                + split.heldOut().size() + " held out. " + Counted.of(Math.toIntExact(last.step()), "step") + " in "
                + ProgressLine.duration(Math.round(last.seconds()))
                + (result.ending() == TrainingResult.Ending.STOPPED_EARLY
                        ? "; stopped early, the best state was taken."
                        : "."));
        result.heldOut().values().stream().findFirst().ifPresent(quality -> out().printf(
                        "People held out: %,d pairs of one person, %,d of two.%n",
                        quality.samePairs(), quality.differentPairs()));
        out().println(table(result).text());
        out().println("The model, its card and the curves are in " + training.folder() + ".");
    }

    private static Table table(TrainingResult result) {
        Table table = new Table("", "AUC", "VAL at FAR 1e-3", "accuracy");
        for (Compared compared : Compared.values()) {
            PairQuality quality = result.heldOut().get(compared);
            if (quality != null) {
                table.row(
                        words(compared),
                        EvaluationCommand.fixed(quality.area(), 4),
                        EvaluationCommand.percent(quality.validationRate()),
                        EvaluationCommand.percent(quality.accuracy()));
            }
        }
        return table;
    }

    private static String words(Compared compared) {
        return switch (compared) {
            case TRAINED -> "trained";
            case UNTRAINED -> "the same network, untrained";
            case PIXELS -> "distance of the pixels";
            case PIXELS_EVENED -> "  of even brightness and contrast";
        };
    }
}
