package org.kith.app.window.search;

import java.time.LocalDate;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.kith.app.window.fx.LibraryChange;
import org.kith.app.window.fx.PageTools;
import org.kith.app.window.fx.Place;
import org.kith.app.window.people.FaceThumbnails;
import org.kith.engine.Engine;
import org.kith.engine.model.photo.PhotoQuery;

/**
 * The field in the header that finds photos by all that is known of them.
 *
 * @param strip what stands under the header while one searches
 * @param peopleHere shows below a node who is on the photos of a search, to go on with those of one of them
 * @param placeChanged is told where the window is
 */
public record SearchFeature(
        SearchField field,
        Node strip,
        BiConsumer<Node, PhotoQuery> peopleHere,
        Consumer<Place> placeChanged,
        Consumer<LibraryChange> libraryChanged) {

    /**
     * FX thread only.
     *
     * @param today what "yesterday" is seen from
     */
    public static SearchFeature open(PageTools tools, FaceThumbnails faces, Supplier<LocalDate> today) {
        Engine engine = tools.engine();
        SearchSource source = new EngineSearch(engine.gallery());
        SearchViewModel model = new SearchViewModel(source, tools.background(), tools.navigator(), tools.text(), today);
        KeptSearches kept = new KeptSearches(engine.albums(), tools.undo(), tools.toasts(), tools.text());
        SearchStrip strip = new SearchStrip(
                model, kept, tools.text(), filter -> tools.navigator().open(new Place.Photos(filter)));
        return new SearchFeature(
                new SearchField(model, tools.text(), faces),
                strip.node(),
                new PeopleHere(source, tools, faces)::show,
                model::placeChanged,
                model::libraryChanged);
    }
}
