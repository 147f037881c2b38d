package org.kith.engine.train.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.FileFault;
import org.kith.engine.index.PictureFiles;
import org.kith.engine.model.PhotoFile;
import org.kith.engine.scan.FolderScan;
import org.kith.engine.scan.FolderScanner;

/**
 * A folder with a folder of photos for each person, whose name it bears.
 *
 * @param root by its real path
 * @param photos of all people, by path
 */
public record PeopleFolder(Path root, List<PhotoFile> photos) {

    public PeopleFolder {
        photos = List.copyOf(photos);
    }

    /**
     * Looks for the photos; those that lie in no person's folder are passed over.
     *
     * @throws EngineException if the folder is not there, cannot be read, or holds nobody with two photos
     */
    public static PeopleFolder read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new EngineException(FileFault.NO_FOLDER, folder);
        }
        Path root = real(folder);
        FolderScan scan = new FolderScanner(new PictureFiles(), root.resolve(".kith-none")).scan(root, () -> true);
        scan.unreadable().forEach((path, problem) -> {
            throw new EngineException(FacesFault.PHOTO_NOT_READ, path, problem);
        });
        List<PhotoFile> photos = scan.files().stream()
                .filter(photo -> !root.equals(photo.path().getParent()))
                .sorted(Comparator.comparing(PhotoFile::path))
                .toList();
        PeopleFolder people = new PeopleFolder(root, photos);
        if (people.byPerson().values().stream().noneMatch(theirs -> theirs.size() > 1)) {
            throw new EngineException(FacesFault.NO_PAIRS, root);
        }
        return people;
    }

    /** The name of the folder next below the root. */
    public String person(PhotoFile photo) {
        return root.relativize(photo.path()).getName(0).toString();
    }

    Map<String, List<PhotoFile>> byPerson() {
        Map<String, List<PhotoFile>> byPerson = new TreeMap<>();
        photos.forEach(photo -> byPerson.computeIfAbsent(person(photo), name -> new ArrayList<>())
                .add(photo));
        return byPerson;
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw new EngineException(FileFault.FOLDER_NOT_READ, e, folder, e.getMessage());
        }
    }
}
