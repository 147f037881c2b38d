package org.kith.app.window;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.kith.app.window.fx.Navigator;
import org.kith.app.window.fx.Place;

/** Where the window is, where it was, and what is dropped on it. FX thread only. */
final class MainViewModel implements Navigator {

    /** More steps back than anybody remembers. */
    private static final int HISTORY = 50;

    private final ReadOnlyObjectWrapper<Place> place;
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final Deque<Place> before = new ArrayDeque<>();
    private final Consumer<List<Path>> index;

    MainViewModel(Place first, Consumer<List<Path>> index) {
        this.place = new ReadOnlyObjectWrapper<>(first);
        this.index = index;
    }

    ReadOnlyObjectProperty<Place> place() {
        return place.getReadOnlyProperty();
    }

    /**
     * The place of the side bar that the window is in: a photo belongs to where one came from, a person and the review to
     * People.
     */
    Place section() {
        return Stream.concat(Stream.of(place.get()), before.stream())
                .map(at -> at instanceof Place.Person || at instanceof Place.Review ? new Place.People() : at)
                .filter(at -> !fillsScreen(at))
                .findFirst()
                .orElse(Place.Photos.ALL);
    }

    /** Whether nothing but the page is to be seen where the window fills the screen. */
    static boolean fillsScreen(Place place) {
        return place instanceof Place.Photo || place instanceof Place.Slideshow;
    }

    ReadOnlyBooleanProperty canGoBack() {
        return canGoBack.getReadOnlyProperty();
    }

    @Override
    public void open(Place next) {
        if (next.equals(place.get())) {
            return;
        }
        if (!(isSearch(next) && isSearch(place.get()))) {
            before.push(place.get());
            if (before.size() > HISTORY) {
                before.removeLast();
            }
        }
        go(next);
    }

    /** A search changes with every letter: one goes back to where one was before it. */
    private static boolean isSearch(Place place) {
        return place instanceof Place.Photos photos && photos.filter().search();
    }

    @Override
    public void back() {
        if (!before.isEmpty()) {
            go(before.pop());
        }
    }

    private void go(Place next) {
        canGoBack.set(!before.isEmpty());
        place.set(next);
    }

    /** Adds folders, and single files, to the library. */
    void add(Collection<File> dropped) {
        index.accept(dropped.stream().map(File::toPath).toList());
        if (!(place.get() instanceof Place.Photos)) {
            open(Place.Photos.ALL);
        }
    }
}
