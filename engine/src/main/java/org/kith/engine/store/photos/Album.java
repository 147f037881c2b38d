package org.kith.engine.store.photos;

import org.jspecify.annotations.Nullable;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.AlbumId;
import org.kith.engine.model.photo.PhotoCondition;
import org.kith.engine.model.photo.PhotoQuery;

/**
 * Photos the user put together, or a search that is kept.
 *
 * @param cover the photo it is shown by, as the user chose; null: the first one
 * @param search null where the user put the photos together
 */
public record Album(
        AlbumId id,
        String name,
        @Nullable PhotoId cover,
        @Nullable PhotoQuery search) {

    /** Finds its photos. */
    public PhotoQuery query() {
        return search == null ? PhotoQuery.of(new PhotoCondition.InAlbum(id)) : search;
    }

    /** Whether its photos are what a search finds. */
    public boolean isSearch() {
        return search != null;
    }
}
