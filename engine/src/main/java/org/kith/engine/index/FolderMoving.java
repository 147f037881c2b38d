package org.kith.engine.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.kith.engine.fault.EngineException;
import org.kith.engine.job.FolderMove;
import org.kith.engine.job.Job;
import org.kith.engine.job.JobStage;
import org.kith.engine.model.PhotoFile;
import org.kith.engine.model.PhotoId;
import org.kith.engine.scan.FolderScan;
import org.kith.engine.scan.FolderScanner;
import org.kith.engine.store.Database;
import org.kith.engine.store.Priority;
import org.kith.engine.store.row.FoundFile;
import org.kith.engine.store.row.KnownPhoto;
import org.kith.engine.store.row.RootFolder;

/**
 * Follows a folder that was added and lies elsewhere now: on another disk, under another name. Its photos are known by where they lie
 * in it and how large their files are, so that none is read again; all that was said of them stays with them.
 */
public final class FolderMoving {

    /** Of the photos known in the folder, at least one in so many has to be at the new place: else it is another folder. */
    private static final int ONE_IN = 2;

    private final Database library;
    private final FolderScanner scanner;

    public FolderMoving(Database library) {
        this.library = library;
        this.scanner = PictureFiles.scanner(library);
    }

    /**
     * Photos that are not there are missing from then on, at their new places.
     *
     * @param from a folder that was added, or in which some were
     * @param to where it lies now
     * @throws EngineException if that is another folder, or one the library has already; nothing is changed then
     */
    public FolderMove run(Path from, Path to, Job<?> job) {
        job.stage(JobStage.LOOKING, 0);
        Path place = real(to);
        List<RootFolder> added = library.read(stores -> stores.folders().all());
        List<RootFolder> moving =
                added.stream().filter(root -> root.path().startsWith(from)).toList();
        if (moving.isEmpty()) {
            throw new EngineException(IndexFault.NO_FOLDER, from);
        }
        added.stream()
                .filter(root -> root.path().startsWith(place) || place.startsWith(root.path()))
                .findFirst()
                .ifPresent(there -> {
                    throw new EngineException(IndexFault.FOLDER_THERE, place, there.path());
                });
        Map<Path, KnownPhoto> known = library.read(stores -> stores.photos().knownUnder(List.of(from)));
        Map<PhotoId, FoundFile> found = found(known, from, place, moving, job);
        if (found.size() * ONE_IN < known.size()) {
            throw new EngineException(IndexFault.OTHER_FOLDER, place, found.size(), known.size());
        }
        library.changeAndWait(Priority.USER, stores -> {
            stores.folders().move(from, place);
            stores.albums().folderMoved(from, place);
            known.values().stream()
                    .map(KnownPhoto::id)
                    .filter(photo -> !found.containsKey(photo))
                    .forEach(stores.photos()::markMissing);
            stores.photos().relocate(found);
        });
        return new FolderMove(place, found.size(), known.size());
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw new EngineException(IndexFault.NO_FOLDER, e, folder);
        }
    }

    private Map<PhotoId, FoundFile> found(
            Map<Path, KnownPhoto> known, Path from, Path place, List<RootFolder> moving, Job<?> job) {
        FolderScan scan = scanner.scan(place, job::proceed);
        if (!scan.complete()) {
            throw new CancellationException();
        }
        Map<Path, PhotoFile> files = new HashMap<>();
        scan.all().forEach(file -> files.put(file.path(), file));
        Map<PhotoId, FoundFile> found = new LinkedHashMap<>();
        known.forEach((path, photo) -> {
            PhotoFile file = files.get(place.resolve(from.relativize(path)));
            if (file != null && file.sizeBytes() == photo.sizeBytes()) {
                found.put(
                        photo.id(), new FoundFile(file, innermost(moving, path).id()));
            }
        });
        return found;
    }

    /** The folder as which, or in which, the user added it. */
    private static RootFolder innermost(List<RootFolder> moving, Path photo) {
        return moving.stream()
                .filter(root -> photo.startsWith(root.path()))
                .max(Comparator.comparingInt(root -> root.path().getNameCount()))
                .orElseThrow();
    }
}
