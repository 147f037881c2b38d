package org.kith.engine.store.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.PrivateFiles;

/** The database files in a library's folder. */
public final class LibraryFiles {

    /** Which photos are being read: what is left of it tells whose reading ended the program. */
    public static final String READING_NOTE = "kith.reading";

    /** The folder of pictures made of the photos. */
    public static final String THUMBNAILS = "thumbs";

    /** What lies in the folder of a library beside its databases. */
    private static final Set<String> OWN = Set.of(THUMBNAILS, "models", LibraryLock.NAME);

    private LibraryFiles() {}

    /** The file of the library, its log, and copies from before it was brought up to date. */
    public static List<Path> databases(Path libraryFolder) {
        // the index of the log holds numbers of pages only, and whoever closes it takes SQLite's locks away
        return files(libraryFolder, "kith*.db*").stream()
                .filter(file -> !file.toString().endsWith("-shm"))
                .toList();
    }

    /**
     * Makes a library private: its folder, and what lies there of it. A folder that holds other things too stays open to whom it
     * is, since somebody else may need them.
     */
    public static void restrict(Path libraryFolder) {
        List<Path> entries = files(libraryFolder, "*");
        List<Path> own = entries.stream().filter(LibraryFiles::isOwn).toList();
        if (own.size() == entries.size()) {
            PrivateFiles.restrict(libraryFolder);
        }
        own.forEach(PrivateFiles::restrict);
    }

    private static boolean isOwn(Path entry) {
        String name = entry.getFileName().toString();
        return name.startsWith("kith") || OWN.contains(name);
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
        boolean pictures =
                Files.isDirectory(thumbnails) && !files(thumbnails, "*").isEmpty();
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
