package org.kith.app.cli.photos;

import java.nio.file.Path;
import java.util.List;
import org.kith.engine.model.photo.Label;
import org.kith.engine.photos.Photos;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kith tag}. */
@Command(name = "tag")
public final class TagCommand extends PhotosCommand {

    @Parameters(index = "0", paramLabel = "TAG")
    private String tag = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "PHOTO", descriptionKey = "kith.option.photos")
    private List<Path> photos = List.of();

    @Option(names = "--remove")
    private boolean remove;

    @Override
    public Integer call() {
        Label label = new Label(tag);
        return done(photos, (engine, ids) -> {
            Photos acts = engine.photos();
            return remove ? acts.untag(ids, label) : acts.tag(ids, label);
        });
    }
}
