package org.kith.engine.store.row;

import java.util.List;
import org.kith.engine.model.ContentHash;

/**
 * What left the library with a folder.
 *
 * @param photos that are in the library no more
 * @param decidedFaces of them, those the user had said something of
 * @param forgotten contents of which no photo is left
 */
public record FolderRemoval(int photos, int decidedFaces, List<ContentHash> forgotten) {
    public FolderRemoval {
        forgotten = List.copyOf(forgotten);
    }
}
