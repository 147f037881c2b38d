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
import org.kith.engine.job.JoinedFolder;
import org.kith.engine.model.FolderId;
import org.kith.engine.scan.CandidateFilter;
import org.kith.engine.scan.FolderScanner;
import org.kith.engine.store.Database;
import org.kith.engine.store.Priority;
import org.kith.engine.store.Stores;
import org.kith.engine.store.row.RootFolder;

/**
 * What the user adds: folders with all that is in them, and single files without their folder. No added folder lies in another
 * that comes to it: an inner one joins the outer, whichever was there before. For one run.
 */
final class AddedRoots {

    private final Database library;
    private final CandidateFilter pictures;
    private final FolderScanner scanner;
    private final List<JoinedFolder> joined = new ArrayList<>();
    private boolean changed;

    AddedRoots(Database library, CandidateFilter pictures, FolderScanner scanner) {
        this.library = library;
        this.pictures = pictures;
        this.scanner = scanner;
    }

    /**
     * By real path, so that one folder named in two ways is one; a known folder may be gone for now. A file or folder in a folder
     * that was added, or is now, is looked at with it. Files that are no pictures are passed over where there are others.
     *
     * @return where to look
     * @throws EngineException if one of them is not there and never was, or nothing is left
     */
    List<Place> add(List<Path> foldersOrFiles) {
        List<RootFolder> known = library.read(stores -> stores.folders().all());
        Set<Path> given =
                real(foldersOrFiles, known.stream().map(RootFolder::path).toList());
        return given.isEmpty()
                ? List.of()
                : library.writeAndWait(Priority.INDEXING, stores -> add(given, known, stores));
    }

    private List<Place> add(Set<Path> given, List<RootFolder> known, Stores stores) {
        Map<Path, RootFolder> roots = new LinkedHashMap<>();
        known.forEach(root -> roots.put(root.path(), root));
        Map<Path, Place> places = new LinkedHashMap<>();
        given.stream().filter(path -> around(path, given).isEmpty()).forEach(path -> {
            Optional<RootFolder> outer = around(path, roots.keySet()).map(roots::get);
            RootFolder root = outer.orElseGet(() -> added(path, roots, stores));
            outer.ifPresent(folder -> join(folder, path, roots, stores));
            places.put(path, Place.in(root, path));
        });
        takeOver(places.values(), roots, stores);
        return List.copyOf(places.values());
    }

    private RootFolder added(Path path, Map<Path, RootFolder> roots, Stores stores) {
        return roots.computeIfAbsent(path, added -> {
            changed = true;
            FolderId id = stores.folders().add(added);
            return new RootFolder(id, added);
        });
    }

    private void join(RootFolder outer, Path inner, Map<Path, RootFolder> roots, Stores stores) {
        RootFolder wasAdded = roots.remove(inner);
        if (wasAdded != null) {
            stores.folders().join(outer.id(), wasAdded.id());
            changed = true;
        }
        joined.add(new JoinedFolder(inner, outer.path(), wasAdded != null));
    }

    private void takeOver(Iterable<Place> places, Map<Path, RootFolder> roots, Stores stores) {
        for (Place outer : places) {
            if (outer.path().equals(outer.root())) {
                List.copyOf(roots.keySet()).stream()
                        .filter(inner -> isAround(outer.root(), inner))
                        .forEach(inner -> join(new RootFolder(outer.folder(), outer.root()), inner, roots, stores));
            }
        }
    }

    private Optional<Path> around(Path inner, Set<Path> others) {
        return others.stream().filter(outer -> isAround(outer, inner)).findFirst();
    }

    /** What is added from a folder that is passed over is added by itself. */
    private boolean isAround(Path outer, Path inner) {
        return inner.startsWith(outer) && !inner.equals(outer) && !scanner.passesOver(outer, inner);
    }

    /** Folders that lie in another from now on; that a file is looked at with its folder need not be said. */
    List<JoinedFolder> joined() {
        return joined.stream()
                .filter(folder -> Files.isDirectory(folder.inner()))
                .toList();
    }

    /** Whether the library has other added folders than before. */
    boolean changed() {
        return changed;
    }

    private Set<Path> real(List<Path> foldersOrFiles, List<Path> known) {
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
