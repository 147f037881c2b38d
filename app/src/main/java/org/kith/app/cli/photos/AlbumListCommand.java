package org.kith.app.cli.photos;

import java.util.List;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.Json;
import org.kith.app.cli.base.KithCommand;
import org.kith.engine.Engine;
import org.kith.engine.model.photo.PhotoOrder;
import org.kith.engine.store.photos.Album;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kith album list}. */
@Command(name = "list")
final class AlbumListCommand extends KithCommand {

    @Option(names = "--json", descriptionKey = "kith.option.json-array")
    private boolean json;

    /**
     * A line of the list.
     *
     * @param search whether it is a kept search, whose photos are what it finds
     */
    @SuppressWarnings("UnusedVariable") // Gson reads the components
    private record Entry(String name, int photos, boolean search) {

        static Entry of(Album album, Engine engine) {
            int photos = engine.gallery()
                    .list(album.query(), PhotoOrder.TIMELINE)
                    .ids()
                    .size();
            return new Entry(album.name(), photos, album.isSearch());
        }
    }

    @Override
    public Integer call() {
        List<Entry> albums;
        try (Engine engine = openForReading()) {
            albums = engine.albums().all().stream()
                    .map(album -> Entry.of(album, engine))
                    .toList();
        }
        if (json) {
            out().println(Json.lines(albums));
        } else if (albums.isEmpty()) {
            tell("cli.album.none");
        } else {
            albums.forEach(this::print);
        }
        out().flush();
        return ExitCode.DONE;
    }

    private void print(Entry album) {
        tell(album.search() ? "cli.album.search" : "cli.album.line", album.name(), counted(album.photos(), "photo"));
    }
}
