package org.kith.app.cli.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.CommandException;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.Json;
import org.kith.app.cli.base.LibraryUse;
import org.kith.app.cli.base.Names;
import org.kith.app.cli.base.ProgressLine;
import org.kith.app.cli.base.WritingCommand;
import org.kith.app.text.FaultText;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.Models;
import org.kith.engine.job.Job;
import org.kith.engine.job.JobStage;
import org.kith.engine.model.Device;
import org.kith.engine.train.family.FamilyOutcome;
import org.kith.engine.train.family.FamilyReport;
import org.kith.engine.train.family.FamilyReport.PersonChange;
import org.kith.engine.train.family.Gain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kith model learn}: adapts the model to the people of this library, if that helps. */
@Command(name = "learn")
final class ModelLearnCommand extends WritingCommand {

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--json", descriptionKey = "kith.option.json-object")
    private boolean json;

    /** As JSON has it. */
    @SuppressWarnings("UnusedVariable") // Gson reads the components
    private record Answer(
            boolean dryRun,
            String decision,
            @Nullable String model,
            String before,
            int people,
            int faces,
            int outsiders,
            int heldOut,
            int recognisedBefore,
            int recognisedAfter,
            @Nullable Gain photos,
            @Nullable Gain newcomers,
            List<PersonChange> worse,
            double distanceFromIdentity) {

        static Answer of(boolean dryRun, FamilyOutcome outcome) {
            FamilyReport report = outcome.report();
            return new Answer(
                    dryRun,
                    Names.of(report.decision()),
                    outcome.modelId().orElse(null),
                    outcome.networkId(),
                    report.people(),
                    report.faces(),
                    report.outsiders(),
                    report.heldOut(),
                    report.recognisedBefore(),
                    report.recognisedAfter(),
                    report.photos().orElse(null),
                    report.newcomers().orElse(null),
                    report.worse(),
                    report.distanceFromIdentity());
        }
    }

    @Override
    public LibraryUse use() {
        return LibraryUse.WORKS;
    }

    @Override
    public Integer call() {
        FamilyOutcome outcome = dryRun ? previewed() : done();
        if (json) {
            out().println(Json.line(Answer.of(dryRun, outcome)));
        } else {
            print(outcome);
        }
        out().flush();
        return ExitCode.DONE;
    }

    private FamilyOutcome previewed() {
        ProgressLine progress = progress();
        try (Engine engine = openForReading()) {
            progress.showNowAndThen(new Job.Progress(JobStage.LEARNING, 0, Models.learningParts()));
            return engine.models().previewLearning(() -> true, () -> {});
        } finally {
            progress.clear();
        }
    }

    private FamilyOutcome done() {
        EngineConfig config = new EngineConfig(libraryFolder(), Device.CPU, 1);
        return write(config, engine -> await(engine.models().learn()))
                .orElseThrow(() -> new CommandException("cli.fault.learning-stopped"));
    }

    private void print(FamilyOutcome outcome) {
        FamilyReport report = outcome.report();
        tell(
                "cli.model.learned",
                counted(report.faces(), "face"),
                counted(report.people(), "person"),
                counted(report.outsiders(), "face"));
        outcome.changes().forEach(change -> out().println(FaultText.of(change, text())));
        out().println(FaultText.of(outcome.decision(), text()));
        if (outcome.modelId().isPresent()) {
            tell("cli.model.learned.used", outcome.modelId().get(), outcome.networkId());
        } else {
            tell(report.isAdopted() ? "cli.model.learned.to-use-it" : "cli.model.learned.nothing-changed");
        }
    }
}
