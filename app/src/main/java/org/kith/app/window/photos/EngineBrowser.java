package org.kith.app.window.photos;

import java.util.List;
import org.kith.app.window.fx.PhotoFilter;
import org.kith.engine.Gallery;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.PhotoOrder;
import org.kith.engine.model.photo.PhotoOrder.By;
import org.kith.engine.store.photos.PhotoList;
import org.kith.engine.store.row.PhotoRow;

/** The photos of the open library. Thread-safe. */
public final class EngineBrowser implements PhotoBrowser {

    private final Gallery gallery;

    public EngineBrowser(Gallery gallery) {
        this.gallery = gallery;
    }

    /** Photos that the user put into an album stand as they were put, unless another order was chosen. */
    @Override
    public PhotoList list(PhotoFilter filter, PhotoOrder order) {
        boolean byHand = filter.album() != null && !filter.search();
        boolean unchosen = order.equals(PhotoOrder.TIMELINE);
        return gallery.list(
                filter.query(), byHand && unchosen ? new PhotoOrder(By.PLACED, PhotoOrder.Grouping.NONE) : order);
    }

    @Override
    public List<PhotoRow> rows(List<PhotoId> photos) {
        return gallery.rows(photos);
    }
}
