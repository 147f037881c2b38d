package org.kith.app.window.photos;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.kith.app.window.fx.PhotoFilter;
import org.kith.engine.Gallery;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.GeoBounds;
import org.kith.engine.model.photo.PhotoCondition;
import org.kith.engine.model.photo.PhotoOrder;
import org.kith.engine.model.photo.PhotoQuery;
import org.kith.engine.store.photos.PhotoList;
import org.kith.engine.store.row.PhotoRow;

/** The photos of the open library. Thread-safe. */
public final class EngineBrowser implements PhotoBrowser {

    private final Gallery gallery;

    public EngineBrowser(Gallery gallery) {
        this.gallery = gallery;
    }

    @Override
    public PhotoList list(PhotoFilter filter, PhotoOrder order) {
        return gallery.list(query(filter), order);
    }

    private static PhotoQuery query(PhotoFilter filter) {
        Path folder = filter.folder();
        YearMonth month = filter.month();
        if (folder != null) {
            return PhotoQuery.of(new PhotoCondition.InFolder(folder));
        }
        GeoBounds bounds = filter.bounds();
        if (bounds != null) {
            return PhotoQuery.of(new PhotoCondition.Within(bounds));
        }
        return month != null ? PhotoQuery.of(new PhotoCondition.ShownIn(month)) : PhotoQuery.EVERYTHING;
    }

    @Override
    public List<PhotoRow> rows(List<PhotoId> photos) {
        return gallery.rows(photos);
    }
}
