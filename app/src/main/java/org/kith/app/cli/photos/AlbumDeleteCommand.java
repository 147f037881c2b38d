package org.kith.app.cli.photos;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kith album delete}. */
@Command(name = "delete")
final class AlbumDeleteCommand extends PhotosCommand {

    @Parameters(index = "0", paramLabel = "ALBUM", descriptionKey = "kith.option.album")
    private String album = "";

    @Override
    public Integer call() {
        return done(List.of(), (engine, none) -> engine.albums()
                .remove(engine.albums().named(album).id()));
    }
}
