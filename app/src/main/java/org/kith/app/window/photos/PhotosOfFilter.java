package org.kith.app.window.photos;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import org.kith.app.window.fx.PhotoFilter;
import org.kith.engine.Gallery;
import org.kith.engine.model.photo.PhotoCondition;
import org.kith.engine.model.photo.PhotoQuery;
import org.kith.engine.store.row.PhotoRow;

/** The photos of a library that a filter lets through, newest first. Thread-safe. */
public final class PhotosOfFilter implements Function<PhotoFilter, List<PhotoRow>> {

    private final Gallery gallery;

    public PhotosOfFilter(Gallery gallery) {
        this.gallery = gallery;
    }

    @Override
    public List<PhotoRow> apply(PhotoFilter filter) {
        Path folder = filter.folder();
        YearMonth month = filter.month();
        if (folder != null) {
            return gallery.inFolder(folder);
        }
        return month != null ? gallery.search(PhotoQuery.of(new PhotoCondition.ShownIn(month))) : gallery.photos();
    }
}
