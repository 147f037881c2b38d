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
        List<Path> photos = new FolderScanner(new PictureFiles(), root.resolve(".kith-none"))
                .scan(root, () -> true).files().stream()
                        .map(PhotoFile::path)
                        .filter(photo -> !root.equals(photo.getParent()))
                        .sorted(Comparator.naturalOrder())
                        .toList();
        return new PeoplePhotos(root, photos).orNobody();
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
