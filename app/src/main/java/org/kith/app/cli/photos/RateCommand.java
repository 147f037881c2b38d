package org.kith.app.cli.photos;

import java.nio.file.Path;
import java.util.List;
import org.kith.engine.model.photo.PhotoNote;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kith rate}. */
@Command(name = "rate")
public final class RateCommand extends PhotosCommand {

    @Parameters(index = "0", paramLabel = "STARS")
    private int stars;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "PHOTO", descriptionKey = "kith.option.photos")
    private List<Path> photos = List.of();

    @Override
    public Integer call() {
        require(stars >= 0 && stars <= PhotoNote.MOST_STARS, "cli.words.stars", PhotoNote.MOST_STARS);
        return done(photos, (engine, ids) -> engine.photos().rate(ids, stars));
    }
}
