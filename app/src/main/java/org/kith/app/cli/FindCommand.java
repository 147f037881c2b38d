package org.kith.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kith.engine.EngineException;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PhotoQuery;
import org.kith.engine.people.People;
import org.kith.engine.store.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kith find}: photos by who is on them. */
@Command(
        name = "find",
        description = "Find photos by the people on them, one path a line.",
        footer = {
            "",
            "Example: kith find --all Anna,Ben --none Carl",
            "A name with a comma in it: write person:3 (kith people --json)."
        })
final class FindCommand extends KithCommand {

    @Option(names = "--all", split = ",", paramLabel = "PERSON", description = "Every one of them is on the photo.")
    private List<String> all = List.of();

    @Option(names = "--any", split = ",", paramLabel = "PERSON", description = "At least one of them is on the photo.")
    private List<String> any = List.of();

    @Option(names = "--none", split = ",", paramLabel = "PERSON", description = "Not one of them is on the photo.")
    private List<String> none = List.of();

    @Option(names = "--from", paramLabel = "DATE", description = "Taken on this day (2024-12-31) or later.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "Taken on this day or earlier.")
    private @Nullable LocalDate to;

    @Option(names = "--folder", paramLabel = "DIR", description = "In this folder, or a folder in it.")
    private @Nullable Path folder;

    @Option(names = "--json", description = "As a JSON array of paths.")
    private boolean json;

    @Override
    public Integer call() {
        List<String> photos;
        try (Database library = openForReading()) {
            People people = new People(library);
            PhotoQuery query = new PhotoQuery(
                    ids(all, people),
                    ids(any, people),
                    ids(none, people),
                    from,
                    to,
                    folder == null ? null : real(folder, library));
            photos = people.find(query).stream().map(Path::toString).toList();
        }
        if (json) {
            out().println(Json.lines(photos));
        } else {
            photos.forEach(out()::println);
        }
        out().flush();
        return ExitCode.DONE;
    }

    /** The library knows folders by their real paths; one that is gone keeps its name. */
    private static Path real(Path folder, Database library) {
        Path real;
        try {
            real = folder.toRealPath();
        } catch (IOException e) {
            real = folder.toAbsolutePath().normalize();
        }
        Path found = real;
        if (library.read(stores -> stores.photos().knownUnder(List.of(found))).isEmpty()) {
            throw new EngineException("The library holds no photo of the folder " + folder + ".");
        }
        return real;
    }

    private static List<PersonId> ids(List<String> texts, People people) {
        return texts.stream().map(people::person).toList();
    }
}
