package org.kith.engine.store.row;

import java.nio.file.Path;
import java.util.List;
import org.kith.engine.model.FolderId;

/**
 * A folder in which there are photos, or which the user added.
 *
 * @param added what the user added here: this folder, or single files in it; empty for a folder inside an added one
 * @param photos in it, however deep
 * @param folders inside it, by name
 */
public record FolderNode(Path path, List<FolderId> added, int photos, List<FolderNode> folders) {
    public FolderNode {
        added = List.copyOf(added);
        folders = List.copyOf(folders);
    }
}
