package org.kith.app.window.search;

import java.util.function.Consumer;
import org.kith.app.window.fx.LibraryChange;
import org.kith.app.window.fx.PageTools;
import org.kith.engine.Engine;

/** The field in the header that finds people, months and folders. FX thread only. */
public record SearchFeature(SearchField field, Consumer<LibraryChange> libraryChanged) {

    public static SearchFeature open(PageTools tools) {
        Engine engine = tools.engine();
        SearchViewModel model = new SearchViewModel(
                new SearchSource(engine.gallery(), engine.people(), tools.text()), tools.background());
        return new SearchFeature(new SearchField(model, tools.text(), tools.navigator()::open), model::libraryChanged);
    }
}
