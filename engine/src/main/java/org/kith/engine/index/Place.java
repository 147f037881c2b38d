package org.kith.engine.index;

import java.nio.file.Files;
import java.nio.file.Path;
import org.kith.engine.model.FolderId;
import org.kith.engine.store.row.RootFolder;

/**
 * Where a run looks: an added folder, or something in it.
 *
 * @param root path of the added folder or file
 */
record Place(FolderId folder, Path root, Path path) {

    static Place of(RootFolder root) {
        return in(root, root.path());
    }

    static Place in(RootFolder root, Path path) {
        return new Place(root.id(), root.path(), path);
    }

    /** Whether what was added is not there, as when its disk is not connected. */
    boolean isAway() {
        return path.equals(root) && Files.notExists(root);
    }

    /** Whether something has left a folder that is there. */
    boolean isGone() {
        return !path.equals(root) && Files.notExists(path) && Files.isDirectory(root);
    }
}
