package org.kith.app.cli.library;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.CommandException;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.Json;
import org.kith.app.cli.base.KithCommand;
import org.kith.app.cli.base.PeopleWriter;
import org.kith.app.cli.base.RealPath;
import org.kith.app.text.Visible;
import org.kith.engine.Engine;
import org.kith.engine.Gallery;
import org.kith.engine.model.CountRange;
import org.kith.engine.model.photo.PhotoCondition;
import org.kith.engine.model.photo.PhotoCondition.Role;
import org.kith.engine.model.photo.PhotoQuery;
import org.kith.engine.people.People;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kith find}: photos by who is on them. */
@Command(name = "find")
public final class FindCommand extends KithCommand {

    @Parameters(paramLabel = "PERSON", arity = "0..*")
    private List<String> persons = List.of();

    @Option(names = "--all", split = ",", paramLabel = "PERSON")
    private List<String> all = List.of();

    @Option(names = "--any", split = ",", paramLabel = "PERSON")
    private List<String> any = List.of();

    @Option(names = "--none", split = ",", paramLabel = "PERSON")
    private List<String> none = List.of();

    @Option(names = "--only", split = ",", paramLabel = "PERSON")
    private List<String> only = List.of();

    @Option(names = "--faces", paramLabel = "RANGE")
    private CountRange faces = CountRange.ANY;

    @Option(names = "--from", paramLabel = "DATE")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE")
    private @Nullable LocalDate to;

    @Option(names = "--folder", paramLabel = "DIR")
    private @Nullable Path folder;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "-0")
    private boolean nul;

    @Override
    public Integer call() {
        List<String> photos;
        try (Engine engine = openForReading()) {
            People people = engine.people();
            List<PhotoCondition> conditions = new ArrayList<>();
            who(
                    Role.ALL,
                    Stream.concat(persons.stream(), all.stream()).distinct().toList(),
                    people,
                    conditions);
            who(Role.ANY, any, people, conditions);
            who(Role.NONE, none, people, conditions);
            who(Role.ONLY, only, people, conditions);
            if (from != null || to != null) {
                conditions.add(new PhotoCondition.Taken(from, to));
            }
            if (folder != null) {
                conditions.add(new PhotoCondition.InFolder(real(folder, engine.gallery())));
            }
            if (!faces.equals(CountRange.ANY)) {
                conditions.add(new PhotoCondition.Faces(faces));
            }
            PhotoQuery query = new PhotoQuery(conditions);
            photos = engine.gallery().find(query).stream().map(Path::toString).toList();
        }
        if (json) {
            out().println(Json.lines(photos));
        } else if (nul) {
            photos.forEach(photo -> PeopleWriter.exactly(out(), photo + '\0'));
        } else {
            photos.forEach(photo -> out().println(Visible.name(photo)));
        }
        out().flush();
        return ExitCode.DONE;
    }

    private static Path real(Path folder, Gallery gallery) {
        Path real = RealPath.of(folder);
        if (!gallery.knows(real)) {
            throw new CommandException("cli.fault.no-photo-of-folder", folder);
        }
        return real;
    }

    private static void who(Role role, List<String> texts, People people, List<PhotoCondition> conditions) {
        if (!texts.isEmpty()) {
            conditions.add(new PhotoCondition.Shows(
                    role, texts.stream().map(people::person).toList()));
        }
    }
}
