package org.kith.app.window.photos;

import java.util.List;
import org.kith.app.window.fx.PhotoFilter;
import org.kith.engine.Gallery;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.PhotoOrder;
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
        return gallery.list(filter.query(), order);
    }

    @Override
    public List<PhotoRow> rows(List<PhotoId> photos) {
        return gallery.rows(photos);
    }
}
