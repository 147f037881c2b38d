package org.kith.app.cli.photos;

import java.util.List;
import org.kith.engine.model.photo.Label;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kith album rename}. */
@Command(name = "rename")
final class AlbumRenameCommand extends PhotosCommand {

    @Parameters(index = "0", paramLabel = "ALBUM", descriptionKey = "kith.option.album")
    private String album = "";

    @Parameters(index = "1", paramLabel = "NAME")
    private String name = "";

    @Override
    public Integer call() {
        Label label = new Label(name);
        return done(List.of(), (engine, none) -> engine.albums()
                .rename(engine.albums().named(album).id(), label));
    }
}
