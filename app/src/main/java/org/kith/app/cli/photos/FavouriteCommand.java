package org.kith.app.cli.photos;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kith favourite}. */
@Command(name = "favourite")
public final class FavouriteCommand extends PhotosCommand {

    @Parameters(index = "0..*", arity = "1..*", paramLabel = "PHOTO", descriptionKey = "kith.option.photos")
    private List<Path> photos = List.of();

    @Option(names = "--remove")
    private boolean remove;

    @Override
    public Integer call() {
        return done(photos, (engine, ids) -> engine.photos().setFavourite(ids, !remove));
    }
}
