package org.kith.app.cli.photos;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.CommandException;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.KithCommand;
import org.kith.app.cli.base.Names;
import org.kith.app.text.Visible;
import org.kith.engine.Engine;
import org.kith.engine.job.Job;
import org.kith.engine.output.CopyForm;
import org.kith.engine.output.CopyReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kith copy}: photos for somebody else. */
@Command(name = "copy")
public final class CopyCommand extends KithCommand {

    @Parameters(index = "0..*", arity = "0..*", paramLabel = "PHOTO", descriptionKey = "kith.option.photos")
    private List<Path> photos = List.of();

    @Option(names = "--from-stdin")
    private boolean fromStdin;

    @Option(names = "--to", paramLabel = "DIR", required = true)
    private Path to = Path.of("");

    @Option(names = "--size", paramLabel = "PX")
    private @Nullable Integer size;

    @Option(names = "--quality", paramLabel = "Q")
    private @Nullable Integer quality;

    @Option(names = "--no-metadata")
    private boolean withoutMetadata;

    @Override
    public Integer call() throws IOException {
        CopyForm form = form();
        List<Path> paths = new ArrayList<>(photos);
        if (fromStdin) {
            paths.addAll(PathList.read(System.in));
        }
        if (paths.isEmpty()) {
            throw new CommandException("cli.words.which-photos").ofWordsTo(commandLine());
        }
        CopyReport report;
        try (Engine engine = openForReading()) {
            Job<CopyReport> job = engine.copy(PhotosCommand.photos(engine, paths), to, form);
            host().waitingFor(job);
            report = progress().await(job);
        }
        for (CopyReport.Failure failure : report.failed()) {
            err().println("kith: "
                    + text().get(
                                    "cli.copy." + Names.key(failure.reason()),
                                    Visible.name(failure.photo()),
                                    failure.detail()));
        }
        err().flush();
        tell("cli.copy.done", counted(report.copied().size(), "photo"), Visible.name(to));
        out().flush();
        if (report.cancelled()) {
            return ExitCode.NOT_DONE;
        }
        return report.failed().isEmpty() ? ExitCode.DONE : ExitCode.DONE_WITH_PROBLEMS;
    }

    private CopyForm form() {
        boolean fine = (size == null || size >= 1) && (quality == null || (quality >= 1 && quality <= 100));
        if (!fine) {
            throw new CommandException("cli.words.copy-form").ofWordsTo(commandLine());
        }
        return new CopyForm(
                size != null || quality != null,
                size == null ? OptionalInt.empty() : OptionalInt.of(size),
                quality == null ? CopyForm.USUAL_QUALITY : quality,
                !withoutMetadata);
    }
}
