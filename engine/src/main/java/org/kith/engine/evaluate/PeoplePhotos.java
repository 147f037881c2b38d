package org.kith.engine.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.FileFault;
import org.kith.engine.index.PictureFiles;
import org.kith.engine.model.PhotoFile;
import org.kith.engine.scan.FolderScanner;

/**
 * A folder with a folder of photos for each person, whose name it bears.
 *
 * @param root by its real path
 * @param photos by path
 */
public record PeoplePhotos(Path root, List<Path> photos) {

    public PeoplePhotos {
        photos = List.copyOf(photos);
    }

    /**
     * Looks for the photos; those that lie in no person's folder are passed over.
     *
     * @throws EngineException if the folder cannot be read or nobody has a photo in it
     */
    public static PeoplePhotos read(Path folder) {
        Path root = real(folder);
        List<Path> photos = filesIn(root).stream()
                .filter(photo -> !root.equals(photo.getParent()))
                .toList();
        return new PeoplePhotos(root, photos).orNobody();
    }

    /**
     * All that may be photos, in nobody's folder too, by path.
     *
     * @throws EngineException if the folder cannot be read
     */
    public static List<Path> filesIn(Path folder) {
        Path root = real(folder);
        return new FolderScanner(new PictureFiles(), root.resolve(".kith-none"))
                .scan(root, () -> true).files().stream()
                        .map(PhotoFile::path)
                        .sorted(Comparator.naturalOrder())
                        .toList();
    }

    /**
     * Of some people only.
     *
     * @throws EngineException if none of them has a photo
     */
    public PeoplePhotos of(Set<String> people) {
        return new PeoplePhotos(
                        root,
                        photos.stream()
                                .filter(photo -> people.contains(person(photo)))
                                .toList())
                .orNobody();
    }

    /** For each photo whom it shows. */
    public List<String> people() {
        return photos.stream().map(this::person).toList();
    }

    private String person(Path photo) {
        return root.relativize(photo).getName(0).toString();
    }

    private PeoplePhotos orNobody() {
        if (photos.isEmpty()) {
            throw new EngineException(EvaluationFault.NO_PEOPLE, root);
        }
        return this;
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw new EngineException(FileFault.FOLDER_NOT_READ, e, folder, e.getMessage());
        }
    }
}
