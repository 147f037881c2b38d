package org.kith.app.cli.photos;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kith caption}. */
@Command(name = "caption")
public final class CaptionCommand extends PhotosCommand {

    @Parameters(index = "0", paramLabel = "TEXT")
    private String caption = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "PHOTO", descriptionKey = "kith.option.photos")
    private List<Path> photos = List.of();

    @Override
    public Integer call() {
        return done(photos, (engine, ids) -> engine.photos().caption(ids, caption));
    }
}
