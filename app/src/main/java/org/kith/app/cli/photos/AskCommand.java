package org.kith.app.cli.photos;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.CommandException;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.KithCommand;
import org.kith.app.text.AskWords;
import org.kith.app.text.ByteText;
import org.kith.app.text.Text;
import org.kith.app.text.Visible;
import org.kith.engine.Engine;
import org.kith.engine.ask.AskForm;
import org.kith.engine.ask.AskReport;
import org.kith.engine.job.Job;
import org.kith.engine.model.PhotoId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kith ask}: a page that asks somebody who is on photos. */
@Command(name = "ask")
public final class AskCommand extends KithCommand {

    @Parameters(index = "0", paramLabel = "FILE")
    private Path file = Path.of("");

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "PHOTO")
    private List<Path> photos = List.of();

    @Option(names = "--from-stdin", descriptionKey = "kith.copy.from-stdin")
    private boolean fromStdin;

    @Option(names = "--faces", paramLabel = "N")
    private @Nullable Integer faces;

    @Option(names = "--names")
    private boolean names;

    @Option(names = "--lang", paramLabel = "LANGUAGE")
    private @Nullable String language;

    @Override
    public Integer call() throws IOException {
        AskForm form = form();
        List<Path> paths = new ArrayList<>(photos);
        if (fromStdin) {
            paths.addAll(PathList.read(System.in));
            if (paths.isEmpty()) {
                throw new CommandException("cli.words.which-photos").ofWordsTo(commandLine());
            }
        }
        AskReport report;
        try (Engine engine = openForReading()) {
            List<PhotoId> chosen = PhotosCommand.photos(engine, paths);
            Job<AskReport> job = engine.ask(chosen, file, form);
            host().waitingFor(job);
            report = progress().await(job);
        }
        if (report.cancelled()) {
            return ExitCode.NOT_DONE;
        }
        report.unread().forEach(path -> tell("cli.ask.unread", Visible.name(path)));
        tell(
                "cli.ask.done",
                Visible.name(file),
                counted(report.photos(), "photo"),
                counted(report.faces(), "face"),
                ByteText.of(report.bytes(), text()));
        tell("cli.ask.next");
        out().flush();
        return report.unread().isEmpty() ? ExitCode.DONE : ExitCode.DONE_WITH_PROBLEMS;
    }

    private AskForm form() {
        if (faces != null && faces < 1) {
            throw new CommandException("cli.words.ask-faces").ofWordsTo(commandLine());
        }
        Text of = language();
        return new AskForm(
                faces == null ? OptionalInt.empty() : OptionalInt.of(faces),
                names,
                of.locale().getLanguage(),
                AskWords.of(of));
    }

    private Text language() {
        if (language == null) {
            return text();
        }
        List<Locale> all = Text.languages();
        return all.stream()
                .filter(locale -> locale.getLanguage().equalsIgnoreCase(language))
                .findFirst()
                .map(Text::new)
                .orElseThrow(() -> new CommandException(
                                "cli.words.ask-language",
                                all.stream().map(Locale::getLanguage).collect(Collectors.joining(", ")))
                        .ofWordsTo(commandLine()));
    }
}
