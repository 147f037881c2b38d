package org.kith.engine.scan;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.kith.engine.model.PhotoFile;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.folder.PassedOver;

/**
 * What a walk over a folder found.
 *
 * @param unreadable folders (and files) the walk could not look into: whatever they hold is not known to be gone
 * @param passedOver what belongs to other programs; by path
 * @param videos by their names
 * @param halves of the files and videos: those that are only half of a photo beside them
 * @param complete false if the walk was stopped before its end
 */
public record FolderScan(
        List<PhotoFile> files,
        Map<Path, PhotoProblem> unreadable,
        List<PassedOver> passedOver,
        List<PhotoFile> videos,
        Set<Path> halves,
        boolean complete) {

    public FolderScan {
        files = List.copyOf(files);
        unreadable = Map.copyOf(unreadable);
        passedOver = List.copyOf(passedOver);
        videos = List.copyOf(videos);
        halves = Set.copyOf(halves);
    }

    /** Of a place that is not there, in a folder that is. */
    public static FolderScan nothing() {
        return new FolderScan(List.of(), Map.of(), List.of(), List.of(), Set.of(), true);
    }

    /** Files and videos. */
    public List<PhotoFile> all() {
        return Stream.concat(files.stream(), videos.stream()).toList();
    }

    /** Whether a photo that was not found may be taken for gone. */
    public boolean looksInto(Path path) {
        return complete && unreadable.keySet().stream().noneMatch(path::startsWith);
    }
}
