package org.kith.app.window.photos;

import java.util.List;
import org.kith.app.window.fx.PhotoFilter;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.PhotoOrder;
import org.kith.engine.store.photos.PhotoList;
import org.kith.engine.store.row.PhotoRow;

/** What the grid reads. Methods take time: never on the FX thread. */
public interface PhotoBrowser {

    /** Which photos the filter lets through, and which comes after which. */
    PhotoList list(PhotoFilter filter, PhotoOrder order);

    /** What is known of some of them, without those that have gone meanwhile. */
    List<PhotoRow> rows(List<PhotoId> photos);
}
