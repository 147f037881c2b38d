package org.kith.engine.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.FolderId;
import org.kith.engine.scan.CandidateFilter;
import org.kith.engine.store.Database;
import org.kith.engine.store.Priority;
import org.kith.engine.store.row.RootFolder;

/** What the user adds: folders with all that is in them, and single files without their folder. */
final class AddedRoots {

    private final Database library;
    private final CandidateFilter pictures;

    AddedRoots(Database library, CandidateFilter pictures) {
        this.library = library;
        this.pictures = pictures;
    }

    /**
     * By real path, so that one folder named in two ways is one; a known folder may be gone for now. A file in a folder that
     * was added, or is now, is looked at with it. Files that are no pictures are passed over where there are others.
     *
     * @throws EngineException if one of them is not there and never was, or nothing is left
     */
    Map<FolderId, Path> add(List<Path> foldersOrFiles) {
        Map<FolderId, Path> roots = new LinkedHashMap<>();
        for (Path root : real(foldersOrFiles)) {
            roots.put(
                    library.writeAndWait(
                            Priority.INDEXING, stores -> stores.folders().add(root)),
                    root);
        }
        return roots;
    }

    private Set<Path> real(List<Path> foldersOrFiles) {
        List<Path> known = library.read(stores -> stores.folders().all()).stream()
                .map(RootFolder::path)
                .toList();
        Set<Path> real = new LinkedHashSet<>();
        List<Path> files = new ArrayList<>();
        for (Path given : foldersOrFiles) {
            Path absolute = given.toAbsolutePath().normalize();
            if (Files.isDirectory(absolute)) {
                real.add(realPath(absolute));
            } else if (known.contains(absolute)) {
                real.add(absolute);
            } else if (Files.exists(absolute)) {
                files.add(realPath(absolute.resolve("..").normalize()).resolve(absolute.getFileName()));
            } else {
                throw new EngineException(IndexFault.NO_FOLDER, absolute);
            }
        }
        for (Path file : files) {
            Optional<Path> folder = real.stream().filter(file::startsWith).findFirst();
            folder.or(() -> known.stream().filter(file::startsWith).findFirst())
                    .or(() -> Optional.of(file).filter(pictures::mayBePicture))
                    .ifPresent(real::add);
        }
        if (real.isEmpty() && !files.isEmpty()) {
            throw new EngineException(IndexFault.NO_PICTURE, files.get(0));
        }
        return real;
    }

    private static Path realPath(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder; // the scan says what is wrong with it
        }
    }
}
