package org.kith.engine.store.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.PrivateFiles;

/** The database files in a library's folder. */
public final class LibraryFiles {

    /** Which photos are being read: what is left of it tells whose reading ended the program. */
    public static final String READING_NOTE = "kith.reading";

    /** The folder of pictures made of the photos. */
    public static final String THUMBNAILS = "thumbs";

    /** The folder of copies that are made now and then. */
    public static final String BACKUPS = "backups";

    /** How names of files begin that were the library's, until another took their place. */
    public static final String ASIDE = "kith-aside-";

    /** What lies in the folder of a library beside its databases. */
    private static final Set<String> OWN = Set.of(THUMBNAILS, BACKUPS, "models", LibraryLock.NAME);

    private LibraryFiles() {}

    /** The file of the library, its log, and all copies of it. */
    public static List<Path> databases(Path libraryFolder) {
        // the index of the log holds numbers of pages only, and whoever closes it takes SQLite's locks away
        return Stream.concat(files(libraryFolder, "kith*.db*").stream(), backups(libraryFolder).stream())
                .filter(file -> !file.toString().endsWith("-shm"))
                .toList();
    }

    /** Copies that were made now and then, finished or not. */
    private static List<Path> backups(Path libraryFolder) {
        Path folder = libraryFolder.resolve(BACKUPS);
        return Files.isDirectory(folder) ? files(folder, "kith-*.db*") : List.of();
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

    /** Copies of the library: from before it was brought up to date, set aside when another took its place, and backups. */
    public static List<Path> copies(Path libraryFolder) {
        return Stream.of(
                        files(libraryFolder, "kith-v*.backup.db*"),
                        files(libraryFolder, ASIDE + "*.db*"),
                        backups(libraryFolder))
                .flatMap(List::stream)
                .toList();
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
