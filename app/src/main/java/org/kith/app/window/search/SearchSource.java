package org.kith.app.window.search;

import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.kith.app.text.Text;
import org.kith.app.window.fx.PhotoFilter;
import org.kith.app.window.fx.Place;
import org.kith.engine.Gallery;
import org.kith.engine.people.People;
import org.kith.engine.store.row.FolderNode;
import org.kith.engine.store.row.MonthCount;
import org.kith.engine.store.row.NameCount;

/**
 * Everything in a library that can be found: people with most faces first, then months, newest first, then folders.
 * Thread-safe.
 */
public final class SearchSource implements Supplier<List<Found>> {

    private final Gallery gallery;
    private final People people;
    private final DateTimeFormatter month;

    public SearchSource(Gallery gallery, People people, Text text) {
        this.gallery = gallery;
        this.people = people;
        this.month = DateTimeFormatter.ofPattern(text.get("photos.month"), text.locale());
    }

    @Override
    public List<Found> get() {
        List<Found> all = new ArrayList<>();
        for (NameCount name : people.names()) {
            if (!name.hidden()) {
                all.add(new Found(Found.Kind.PERSON, name.name(), "", name.faces(), new Place.Person(name.person())));
            }
        }
        for (MonthCount count : gallery.months()) {
            all.add(new Found(
                    Found.Kind.MONTH,
                    month.format(count.month()),
                    "",
                    count.photos(),
                    new Place.Photos(PhotoFilter.of(count.month()))));
        }
        gallery.folders().forEach(folder -> addFolder(folder, all));
        return all;
    }

    private static void addFolder(FolderNode folder, List<Found> all) {
        Path name = folder.path().getFileName();
        Path parent = folder.path().getParent();
        all.add(new Found(
                Found.Kind.FOLDER,
                (name == null ? folder.path() : name).toString(),
                parent == null ? "" : parent.toString(),
                folder.photos(),
                new Place.Photos(PhotoFilter.in(folder.path()))));
        folder.folders().forEach(inside -> addFolder(inside, all));
    }
}
