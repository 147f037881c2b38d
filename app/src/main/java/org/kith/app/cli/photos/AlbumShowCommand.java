package org.kith.app.cli.photos;

import java.util.List;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.Json;
import org.kith.app.cli.base.KithCommand;
import org.kith.app.cli.base.PeopleWriter;
import org.kith.app.text.Visible;
import org.kith.engine.Engine;
import org.kith.engine.model.photo.PhotoOrder;
import org.kith.engine.model.photo.PhotoOrder.By;
import org.kith.engine.model.photo.PhotoOrder.Grouping;
import org.kith.engine.store.photos.Album;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kith album show}: its photos, in the order of the user; of a kept search what it finds, newest first. */
@Command(name = "show")
final class AlbumShowCommand extends KithCommand {

    @Parameters(index = "0", paramLabel = "ALBUM", descriptionKey = "kith.option.album")
    private String album = "";

    @Option(names = "--json", descriptionKey = "kith.find.json")
    private boolean json;

    @Option(names = "-0", descriptionKey = "kith.find.0")
    private boolean nul;

    @Override
    public Integer call() {
        List<String> photos;
        try (Engine engine = openForReading()) {
            Album known = engine.albums().named(album);
            photos = engine
                    .gallery()
                    .rows(engine.gallery()
                            .list(known.query(), new PhotoOrder(By.PLACED, Grouping.NONE))
                            .ids())
                    .stream()
                    .map(row -> row.path().toString())
                    .toList();
        }
        if (json) {
            out().println(Json.lines(photos));
        } else if (nul) {
            photos.forEach(photo -> PeopleWriter.exactly(out(), photo + '\0'));
        } else {
            photos.forEach(photo -> out().println(Visible.name(photo)));
        }
        out().flush();
        return ExitCode.DONE;
    }
}
