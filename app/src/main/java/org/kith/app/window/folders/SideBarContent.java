package org.kith.app.window.folders;

import java.util.List;
import java.util.Map;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.AlbumId;
import org.kith.engine.store.photos.Album;
import org.kith.engine.store.row.FolderNode;
import org.kith.engine.store.row.RootFolder;

/**
 * What the side bar counts.
 *
 * @param problems files and folders that could not be read, wholly or in part
 * @param albums by name
 * @param covers photos that albums are shown by
 * @param removed folders that were removed and can be put back
 */
public record SideBarContent(
        int photos,
        int people,
        int problems,
        List<Album> albums,
        Map<AlbumId, PhotoId> covers,
        List<FolderNode> folders,
        List<RootFolder> removed) {

    public static final SideBarContent EMPTY = new SideBarContent(0, 0, 0, List.of(), Map.of(), List.of(), List.of());

    public SideBarContent {
        albums = List.copyOf(albums);
        covers = Map.copyOf(covers);
        folders = List.copyOf(folders);
        removed = List.copyOf(removed);
    }
}
