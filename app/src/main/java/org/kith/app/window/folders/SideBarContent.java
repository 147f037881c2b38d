package org.kith.app.window.folders;

import java.util.List;
import org.kith.engine.store.row.FolderNode;

/**
 * What the side bar counts.
 *
 * @param problems files and folders that could not be read, wholly or in part
 */
public record SideBarContent(int photos, int people, int problems, List<FolderNode> folders) {

    public static final SideBarContent EMPTY = new SideBarContent(0, 0, 0, List.of());

    public SideBarContent {
        folders = List.copyOf(folders);
    }
}
