package org.kith.app.window.photos;

import java.util.List;
import java.util.function.Function;
import org.kith.app.window.fx.PhotoFilter;
import org.kith.engine.Gallery;
import org.kith.engine.store.row.PhotoRow;

/** The photos of a library that a filter lets through, newest first. Thread-safe. */
public final class PhotosOfFilter implements Function<PhotoFilter, List<PhotoRow>> {

    private final Gallery gallery;

    public PhotosOfFilter(Gallery gallery) {
        this.gallery = gallery;
    }

    @Override
    public List<PhotoRow> apply(PhotoFilter filter) {
        return gallery.search(filter.query());
    }
}
