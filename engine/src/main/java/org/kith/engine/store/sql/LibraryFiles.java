package org.kith.engine.store.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kith.engine.fault.EngineException;

/** The database files in a library's folder. */
public final class LibraryFiles {

    /** The folder of pictures made of the photos. */
    public static final String THUMBNAILS = "thumbs";

    private LibraryFiles() {}

    /** The file of the library, its log, and copies from before it was brought up to date. */
    public static List<Path> databases(Path libraryFolder) {
        return files(libraryFolder, "kith*.db*");
    }

    /** Copies from before the library was brought up to date. */
    public static List<Path> copies(Path libraryFolder) {
        return files(libraryFolder, "kith-v*.backup.db*");
    }

    /** Whether a library was here, whatever has become of its main file. */
    static boolean remain(Path libraryFolder) {
        Path thumbnails = libraryFolder.resolve(THUMBNAILS);
        if (!Files.isDirectory(libraryFolder)) {
            return false;
        }
        boolean pictures = Files.isDirectory(thumbnails) && !files(thumbnails, "*").isEmpty();
        return pictures || !copies(libraryFolder).isEmpty();
    }

    private static List<Path> files(Path folder, String pattern) {
        List<Path> found = new ArrayList<>();
        try (var files = Files.newDirectoryStream(folder, pattern)) {
            files.forEach(found::add);
        } catch (IOException e) {
            throw new EngineException(LibraryFault.FOLDER_NOT_READ, e, folder, e.getMessage());
        }
        return found;
    }
}
