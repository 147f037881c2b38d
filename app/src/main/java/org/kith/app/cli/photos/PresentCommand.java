package org.kith.app.cli.photos;

import java.nio.file.Path;
import java.util.List;
import org.kith.engine.model.PersonName;
import org.kith.engine.people.People;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kith present}: who is on photos without a face that could be found. */
@Command(name = "present")
public final class PresentCommand extends PhotosCommand {

    @Parameters(index = "0", paramLabel = "PERSON")
    private String person = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "PHOTO", descriptionKey = "kith.option.photos")
    private List<Path> photos = List.of();

    @Option(names = "--remove")
    private boolean remove;

    @Override
    public Integer call() {
        return done(photos, (engine, ids) -> {
            People people = engine.people();
            return remove ? people.absent(ids, people.person(person)) : people.present(ids, new PersonName(person));
        });
    }
}
