package org.kith.engine.store.row;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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

    /** Those of the folders, however deep, that the user added, or single files in them. */
    public static Stream<FolderNode> added(List<FolderNode> folders) {
        return folders.stream()
                .flatMap(folder -> Stream.concat(
                        folder.added().isEmpty() ? Stream.empty() : Stream.of(folder), added(folder.folders())));
    }
}
