package org.kith.app.window.folders;

import org.jspecify.annotations.Nullable;
import org.kith.app.window.fx.Place;
import org.kith.engine.model.PhotoId;
import org.kith.engine.store.photos.Album;
import org.kith.engine.store.row.FolderNode;
import org.kordamp.ikonli.feather.Feather;

/**
 * A line of the side bar.
 *
 * @param detail where a folder lies; empty for others
 * @param place where it leads; null for the heading over the folders
 * @param folder null for all that is none
 * @param album null for all that is none
 * @param cover photo an album is shown by; null where the icon is shown
 */
record SideItem(
        String label,
        String detail,
        Feather icon,
        int count,
        @Nullable Place place,
        @Nullable FolderNode folder,
        @Nullable Album album,
        @Nullable PhotoId cover) {

    /** What makes it the same line, maybe with another number. */
    record Key(String label, @Nullable Place place) {}

    Key key() {
        return new Key(label, place);
    }

    @Override
    public String toString() {
        return count > 0 ? label + " " + count : label;
    }
}
