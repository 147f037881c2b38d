package org.kith.app.cli.photos;

import java.nio.file.Path;
import java.util.List;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.Json;
import org.kith.app.cli.base.LibraryUse;
import org.kith.app.cli.base.Names;
import org.kith.app.cli.base.WritingCommand;
import org.kith.app.text.Visible;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.intake.IntakePreview;
import org.kith.engine.intake.IntakeReport;
import org.kith.engine.job.IndexSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kith take}: new photos of a camera, a phone or a folder come into a folder of the library. */
@Command(name = "take")
public final class TakeCommand extends WritingCommand {

    @Parameters(index = "0..*", arity = "1..*", paramLabel = "FOLDER")
    private List<Path> sources = List.of();

    @Option(names = "--into", paramLabel = "DIR", required = true)
    private Path into = Path.of("");

    @Option(names = "--preview")
    private boolean preview;

    @Option(names = "--json", descriptionKey = "kith.option.json-object")
    private boolean json;

    @Override
    public LibraryUse use() {
        return LibraryUse.WORKS;
    }

    @SuppressWarnings("UnusedVariable") // Gson reads the components
    private record Report(int taken, int here, List<String> files, List<String> failed) {}

    @Override
    public Integer call() {
        EngineConfig config = EngineConfig.of(libraryFolder());
        return preview ? write(config, this::preview) : writeOrMake(config, this::take);
    }

    private int preview(Engine engine) {
        IntakePreview found = await(engine.previewIntake(sources, into));
        if (json) {
            print(new Report(found.fresh().size(), found.here(), names(found.fresh()), names(found.unreadable())));
        } else {
            tell("cli.take.preview", counted(found.fresh().size(), "photo"), found.freshBytes() / 1e6, found.here());
            if (!found.fits()) {
                tell("cli.take.no-room", found.spaceBytes() / 1e6);
            }
            found.unreadable().forEach(path -> err().println(
                            "kith: " + text().get("cli.take.unreadable", Visible.name(path), "")));
        }
        return code(found.unreadable().size(), !found.complete());
    }

    private int take(Engine engine) {
        IntakeReport report = await(engine.takeIn(sources, into));
        if (!report.taken().isEmpty()) {
            IndexSummary unused = await(engine.index(List.of(into)));
        }
        if (json) {
            print(new Report(
                    report.taken().size(),
                    report.here(),
                    names(report.taken()),
                    names(report.failed().stream()
                            .map(IntakeReport.Failure::photo)
                            .toList())));
        } else {
            tell("cli.take.done", counted(report.taken().size(), "photo"), Visible.name(into), report.here());
            report.failed().forEach(this::say);
        }
        return code(report.failed().size(), report.cancelled());
    }

    private void print(Report report) {
        out().println(Json.line(report));
    }

    private static List<String> names(List<Path> paths) {
        return paths.stream().map(Path::toString).toList();
    }

    private void say(IntakeReport.Failure failure) {
        String key = "cli.take." + Names.key(failure.reason());
        err().println("kith: " + text().get(key, Visible.name(failure.photo()), failure.detail()));
    }

    private int code(int problems, boolean stopped) {
        out().flush();
        err().flush();
        if (stopped) {
            return ExitCode.NOT_DONE;
        }
        return problems == 0 ? ExitCode.DONE : ExitCode.DONE_WITH_PROBLEMS;
    }
}
