package org.kith.app.cli.photos;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kith album remove}. */
@Command(name = "remove")
final class AlbumRemoveCommand extends PhotosCommand {

    @Parameters(index = "0", paramLabel = "ALBUM", descriptionKey = "kith.option.album")
    private String album = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "PHOTO", descriptionKey = "kith.option.photos")
    private List<Path> photos = List.of();

    @Override
    public Integer call() {
        return done(photos, (engine, ids) -> engine.albums()
                .removePhotos(engine.albums().named(album).id(), ids));
    }
}
