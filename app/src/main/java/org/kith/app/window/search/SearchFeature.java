package org.kith.app.window.search;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.kith.app.window.fx.LibraryChange;
import org.kith.app.window.fx.PageTools;
import org.kith.app.window.fx.Place;
import org.kith.engine.Engine;

/**
 * The field in the header that finds photos by all that is known of them.
 *
 * @param strip what stands under the header while one searches
 * @param placeChanged is told where the window is
 */
public record SearchFeature(
        SearchField field, Node strip, Consumer<Place> placeChanged, Consumer<LibraryChange> libraryChanged) {

    /** FX thread only. */
    public static SearchFeature open(PageTools tools) {
        Engine engine = tools.engine();
        SearchViewModel model = new SearchViewModel(
                new EngineSearch(engine.gallery()),
                tools.background(),
                tools.navigator(),
                tools.text(),
                () -> LocalDate.now(ZoneId.systemDefault()));
        KeptSearches kept = new KeptSearches(engine.albums(), tools.undo(), tools.toasts(), tools.text());
        SearchStrip strip = new SearchStrip(
                model, kept, tools.text(), filter -> tools.navigator().open(new Place.Photos(filter)));
        return new SearchFeature(
                new SearchField(model, tools.text()), strip.node(), model::placeChanged, model::libraryChanged);
    }
}
