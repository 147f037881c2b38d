package org.kith.app.window.map;

import java.util.function.Consumer;
import org.kith.app.window.fx.Lazy;
import org.kith.app.window.fx.LibraryChange;
import org.kith.app.window.fx.PageTools;
import org.kith.app.window.fx.PictureCache;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.GeoBounds;

/** The map of the places where photos were taken. FX thread only. */
public record MapFeature(Lazy<MapPage> page, Consumer<LibraryChange> libraryChanged) {

    /**
     * Coasts are read when the page is first shown.
     *
     * @param source photos that say where they were taken
     * @param photosHere shows the photos of a part of the world
     */
    public static MapFeature open(
            PageTools tools, PictureCache<PhotoId> pictures, MapSource source, Consumer<GeoBounds> photosHere) {
        MapViewModel model = new MapViewModel(
                source, new PlaceNames(tools.engine().places(), tools.text()), photosHere, tools.background());
        Lazy<MapPage> page = Lazy.of(() -> new MapPage(model, pictures, tools.text(), show -> tools.background()
                .run(() -> new WorldShapes(tools.engine().worldMap()), show)));
        return new MapFeature(page, model::libraryChanged);
    }
}
