package org.kith.app.cli.photos;

import java.nio.file.Path;
import java.util.List;
import org.kith.engine.model.photo.Label;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kith album new}. */
@Command(name = "new")
final class AlbumNewCommand extends PhotosCommand {

    @Parameters(index = "0", paramLabel = "NAME")
    private String name = "";

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "PHOTO", descriptionKey = "kith.option.photos")
    private List<Path> photos = List.of();

    @Override
    public Integer call() {
        Label label = new Label(name);
        return say(onPhotos(photos, (engine, ids) -> engine.albums().add(label, ids)));
    }
}
