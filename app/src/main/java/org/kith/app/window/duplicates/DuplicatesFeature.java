package org.kith.app.window.duplicates;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.kith.app.window.acts.ActsViewModel;
import org.kith.app.window.fx.Lazy;
import org.kith.app.window.fx.LibraryChange;
import org.kith.app.window.fx.PageTools;
import org.kith.app.window.fx.PhotoPictures;

/** Photos that are there more than once. FX thread only. */
public record DuplicatesFeature(
        Lazy<DuplicatesPage> page, Consumer<LibraryChange> libraryChanged, Runnable indexingChanged) {

    /**
     * Asks nothing until the page is shown.
     *
     * @param acts what can be done with photos
     * @param indexing whether photos are being read
     */
    public static DuplicatesFeature open(
            PageTools tools, PhotoPictures pictures, ActsViewModel acts, BooleanSupplier indexing) {
        DuplicatesViewModel model =
                new DuplicatesViewModel(new EngineDuplicates(tools.engine().gallery()), tools.background(), indexing);
        return new DuplicatesFeature(
                Lazy.of(() -> new DuplicatesPage(model, acts, pictures, tools.navigator(), tools.text())),
                model::libraryChanged,
                model::indexingChanged);
    }
}
