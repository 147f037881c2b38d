package org.kith.engine.scan;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.kith.engine.model.PhotoFile;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.folder.PassedOver;

/**
 * What a walk over a folder found.
 *
 * @param unreadable folders (and files) the walk could not look into: whatever they hold is not known to be gone
 * @param passedOver what belongs to other programs; by path
 * @param videos that are not half of a photo
 * @param complete false if the walk was stopped before its end
 */
public record FolderScan(
        List<PhotoFile> files,
        Map<Path, PhotoProblem> unreadable,
        List<PassedOver> passedOver,
        List<Path> videos,
        boolean complete) {

    public FolderScan {
        files = List.copyOf(files);
        unreadable = Map.copyOf(unreadable);
        passedOver = List.copyOf(passedOver);
        videos = List.copyOf(videos);
    }

    /** Of a place that is not there, in a folder that is. */
    public static FolderScan nothing() {
        return new FolderScan(List.of(), Map.of(), List.of(), List.of(), true);
    }

    /** Whether a photo that was not found may be taken for gone. */
    public boolean looksInto(Path path) {
        return complete && unreadable.keySet().stream().noneMatch(path::startsWith);
    }
}
