package org.kith.engine.index;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.kith.engine.scan.FolderScanner;
import org.kith.engine.store.Database;
import org.kith.engine.store.row.RootFolder;

/** Places in the folders that were added, and what a run would make of them. Thread-safe. */
public final class KnownPlaces {

    private final Database library;
    private final PictureFiles pictures = new PictureFiles();
    private final FolderScanner scanner;

    public KnownPlaces(Database library) {
        this.library = library;
        this.scanner = PictureFiles.scanner(library);
    }

    /** Folders and single files that were added. */
    public List<Path> added() {
        return roots().stream().map(RootFolder::path).toList();
    }

    private List<RootFolder> roots() {
        return library.read(stores -> stores.folders().all());
    }

    /** Whether a scan of an added folder would not come to a place in it. */
    public boolean passesOver(Path root, Path place) {
        return scanner.passesOver(root, place);
    }

    /** A folder, or the innermost around it that a scan of what was added would come to. */
    Path around(Path folder) {
        Path root = added().stream().filter(folder::startsWith).findFirst().orElse(folder);
        Path place = folder;
        while (!place.equals(root) && passesOver(root, place)) {
            place = Objects.requireNonNull(place.getParent(), "it is in the root");
        }
        return place;
    }

    /** Those in which there is, or was, something that may be a picture. */
    public Set<Path> thatMatter(Collection<Path> places) {
        return of(places).stream().map(Place::path).filter(this::matters).collect(Collectors.toSet());
    }

    private boolean matters(Path place) {
        return Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS) || pictures.mayBePicture(place) || isKnown(place);
    }

    private boolean isKnown(Path place) {
        return !library.read(stores -> stores.photos().knownUnder(List.of(place)))
                .isEmpty();
    }

    /** Those that a scan of an added folder would come to. */
    List<Place> of(Collection<Path> places) {
        List<RootFolder> roots = roots();
        List<Place> known = new ArrayList<>();
        for (Path place : places) {
            roots.stream()
                    .filter(root -> place.startsWith(root.path()) && !passesOver(root.path(), place))
                    .findFirst()
                    .ifPresent(root -> known.add(Place.in(root, place)));
        }
        return known;
    }
}
