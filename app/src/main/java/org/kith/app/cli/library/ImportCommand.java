package org.kith.app.cli.library;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.Json;
import org.kith.app.cli.base.Names;
import org.kith.app.cli.base.WritingCommand;
import org.kith.app.text.Visible;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.exchange.FaceConflict;
import org.kith.engine.exchange.Imported;
import org.kith.engine.exchange.ImportedWord;
import org.kith.engine.exchange.PersonConflict;
import org.kith.engine.exchange.WaitingPhoto;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kith import}: takes over what an archive says. */
@Command(name = "import")
public final class ImportCommand extends WritingCommand {

    /** More of a kind scroll the others away. */
    private static final int LINES = 20;

    @Parameters(index = "0", paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(names = "--json", descriptionKey = "kith.option.json-object")
    private boolean json;

    @SuppressWarnings("UnusedVariable") // Gson reads the components
    private record Word(String verdict, @Nullable String person) {
        static Word of(ImportedWord word) {
            return new Word(Names.of(word.verdict()), word.person());
        }
    }

    @SuppressWarnings("UnusedVariable") // Gson reads the components
    private record Face(String photo, Word archive, Word here) {
        static Face of(FaceConflict conflict) {
            return new Face(conflict.photo(), Word.of(conflict.there()), Word.of(conflict.here()));
        }
    }

    @SuppressWarnings("UnusedVariable") // Gson reads the components
    private record Person(
            String otherwise,
            @Nullable String archive,
            @Nullable String here) {
        static Person of(PersonConflict conflict) {
            return new Person(Names.of(conflict.kind()), conflict.there(), conflict.here());
        }
    }

    @SuppressWarnings("UnusedVariable") // Gson reads the components
    private record Report(
            int newPeople,
            int faces,
            int photos,
            int known,
            int forgotten,
            List<Face> faceConflicts,
            List<Person> personConflicts,
            List<WaitingPhoto> waiting,
            List<String> photoConflicts,
            int waitingPhotos,
            @Nullable String by,
            @Nullable Integer unknown,
            @Nullable Integer refused) {
        static Report of(Imported imported) {
            Imported.@Nullable Answered answered = imported.answered();
            return new Report(
                    imported.people(),
                    imported.faces(),
                    imported.photos(),
                    imported.known(),
                    imported.forgotten(),
                    imported.faceConflicts().stream().map(Face::of).toList(),
                    imported.personConflicts().stream().map(Person::of).toList(),
                    imported.waiting(),
                    imported.photoConflicts(),
                    imported.waitingPhotos(),
                    answered == null || answered.by() == null
                            ? null
                            : answered.by().text(),
                    answered == null ? null : answered.unknown(),
                    answered == null ? null : answered.refused());
        }
    }

    @Override
    public Integer call() {
        Imported imported = write(EngineConfig.of(libraryFolder()), this::takeOver);
        if (json) {
            out().println(Json.line(Report.of(imported)));
        } else {
            print(imported);
        }
        out().flush();
        return imported.complete() ? ExitCode.DONE : ExitCode.DONE_WITH_PROBLEMS;
    }

    private Imported takeOver(Engine engine) {
        Imported taken = engine.exchange().importFrom(file);
        if (taken.answered() != null && taken.changed()) {
            engine.grouping().bringUpToDate(() -> true); // somebody was asked about one face of each group
        }
        return taken;
    }

    private void print(Imported imported) {
        if (imported.changed()) {
            tell("cli.import.done", counted(imported.faces(), "face"), counted(imported.people(), "person"));
        } else {
            tell("cli.import.nothing");
        }
        if (imported.answered() != null) {
            print(imported.answered());
        }
        if (imported.photos() > 0) {
            tell("cli.import.photos", counted(imported.photos(), "photo"));
        }
        if (imported.known() > 0) {
            tell("cli.import.known", imported.known());
        }
        if (imported.forgotten() > 0) {
            tell("cli.import.forgotten", imported.forgotten());
        }
        print(
                "cli.import.otherwise",
                Stream.concat(
                                imported.personConflicts().stream().map(this::said),
                                imported.faceConflicts().stream().map(this::said))
                        .toList());
        print(
                "cli.import.otherwise-of-photos",
                imported.photoConflicts().stream().map(Visible::name).toList());
        print("cli.import.waiting", imported.waiting().stream().map(this::said).toList());
        if (imported.waitingPhotos() > 0) {
            tell("cli.import.waiting-photos", counted(imported.waitingPhotos(), "photo"));
        }
    }

    private void print(Imported.Answered answered) {
        if (answered.by() != null) {
            tell("cli.import.by", answered.by().text());
        }
        if (answered.unknown() > 0) {
            tell("cli.import.unknown", counted(answered.unknown(), "face"));
        }
        if (answered.refused() > 0) {
            tell("cli.import.refused", answered.refused());
        }
    }

    private void print(String heading, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        tell(heading);
        lines.stream().limit(LINES).forEach(this::indented);
        if (lines.size() > LINES) {
            indented(text().get("cli.import.more", lines.size() - LINES));
        }
    }

    private void indented(String line) {
        out().println("  " + line);
    }

    private String said(FaceConflict conflict) {
        return text().get(
                        "cli.import.face",
                        Visible.name(conflict.photo()),
                        said(conflict.there()),
                        said(conflict.here()));
    }

    private String said(ImportedWord word) {
        return text().get("cli.import.word." + Names.key(word.verdict()), name(word.person()));
    }

    private String said(PersonConflict conflict) {
        return text().get(
                        "cli.import.person." + Names.key(conflict.kind()),
                        name(conflict.there()),
                        name(conflict.here()));
    }

    private String said(WaitingPhoto photo) {
        return text().get(
                        photo.inLibrary() ? "cli.import.no-face" : "cli.import.no-photo",
                        Visible.name(photo.photo()),
                        counted(photo.faces(), "face"));
    }

    private String name(@Nullable String name) {
        return name == null ? text().get("cli.import.nameless") : name;
    }
}
