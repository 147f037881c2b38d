package org.kith.app.cli.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.CommandException;
import org.kith.app.cli.base.DeviceOption;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.Json;
import org.kith.app.cli.base.KithCommand;
import org.kith.app.cli.base.Names;
import org.kith.app.cli.base.ProgressLine;
import org.kith.app.cli.base.ThreadsOption;
import org.kith.app.cli.evaluate.EvaluationCommand;
import org.kith.app.cli.evaluate.FaceOption;
import org.kith.app.cli.evaluate.report.Table;
import org.kith.engine.Engine;
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

/** {@code kith train}: a FaceNet from nothing, from a folder a person. */
@Command(name = "train")
public final class TrainCommand extends KithCommand {

    @Option(names = "--images", paramLabel = "DIR")
    @Nullable
    private Path images;

    @Option(names = "--network", paramLabel = "NAME")
    private Network network = Network.SMALL;

    @Option(names = "--as-in-paper")
    private boolean asInPaper;

    @Option(names = "--out", paramLabel = "DIR")
    @Nullable
    private Path out;

    @Option(names = "--describe")
    private boolean describe;

    @Option(names = "--resume")
    private boolean resume;

    @Mixin
    private TrainingOptions options = new TrainingOptions();

    @Mixin
    private DeviceOption device = new DeviceOption();

    @Option(names = "--no-align")
    private boolean noAlign;

    @Mixin
    private FaceOption face = new FaceOption();

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Option(names = "--json", descriptionKey = "kith.option.json-figures")
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
            out().print(new NetworkTable(text()).of(network.design()));
            out().flush();
            return ExitCode.DONE;
        }
        options.check(commandLine());
        TrainingRequest request = new TrainingRequest(
                required(images, "--images"),
                required(out, "--out"),
                resume,
                network,
                asInPaper,
                new TrainingRequest.FaceCut(!noAlign, face.choice()));
        try (NetworkTraining training =
                Engine.workshop(installation()).training(request, device.device(), threads.count())) {
            NetworkTraining.Prepared faces = prepare(training);
            tell(training, faces);
            TrainingResult result = train(training);
            new TrainingCurves(text()).write(result.curve(), training.folder());
            show(training, faces, result);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException(e, "cli.fault.interrupted");
        }
        out().flush();
        return ExitCode.DONE;
    }

    /** Needed for everything but describing. */
    private Path required(@Nullable Path value, String option) {
        if (value == null) {
            throw new CommandException("cli.words.option-missing", option, "DIR").ofWordsTo(commandLine());
        }
        return value;
    }

    private NetworkTraining.Prepared prepare(NetworkTraining training) throws InterruptedException {
        ProgressLine progress = progress();
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
        TrainingLine line = TrainingLine.on(err(), text());
        try {
            return training.run(options.plan(), line);
        } finally {
            line.clear();
        }
    }

    private void tell(NetworkTraining training, NetworkTraining.Prepared faces) {
        err().println(text().get(
                        "cli.train.photos",
                        counted(training.photos(), "photo"),
                        faces.withoutFace(),
                        faces.unreadable()));
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
        tell(
                result.ending() == TrainingResult.Ending.STOPPED_EARLY
                        ? "cli.train.stopped-early"
                        : "cli.train.trained",
                counted(PeopleSplit.faces(split.training()), "face"),
                split.training().size(),
                split.watched().size(),
                split.heldOut().size(),
                counted(Math.toIntExact(last.step()), "step"),
                ProgressLine.duration(Math.round(last.seconds()), text()));
        result.heldOut().values().stream()
                .findFirst()
                .ifPresent(quality -> tell("cli.train.held-out", quality.samePairs(), quality.differentPairs()));
        out().println(table(result).text());
        tell("cli.train.written", training.folder());
    }

    private Table table(TrainingResult result) {
        Table table = Table.of(
                text(), "", "cli.train.area", "cli.evaluate.column.val-at-far", "cli.evaluate.column.accuracy");
        for (Compared compared : Compared.values()) {
            PairQuality quality = result.heldOut().get(compared);
            if (quality != null) {
                table.row(
                        text().get("cli.train.compared." + Names.key(compared)),
                        EvaluationCommand.fixed(quality.area(), 4),
                        EvaluationCommand.percent(quality.validationRate()),
                        EvaluationCommand.percent(quality.accuracy()));
            }
        }
        return table;
    }
}
