package org.kith.engine.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Optional;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.PrivateFiles;
import org.kith.engine.store.sql.LibraryFiles;
import org.kith.engine.store.sql.SqliteFile;
import org.kith.engine.store.sql.WholeCopy;

/**
 * Another file becomes the library. What was the library is set aside first, whatever is in it; a program that is ended in between
 * leaves a library without its file, which says so. The library is locked by the caller.
 */
final class Restoring {

    private static final String[] BESIDE = {"-wal", "-shm"};

    private final Path library;
    private final Path file;

    Restoring(Path library) {
        this.library = library;
        file = library.resolve(SqliteFile.NAME);
    }

    /** @return where the library of before is, if there was one */
    Optional<Path> restore(Backup backup, LocalDateTime now) {
        Path unfinished = file.resolveSibling(LibraryFiles.ASIDE + "next.db" + WholeCopy.UNFINISHED);
        try {
            try {
                Files.deleteIfExists(unfinished);
                PrivateFiles.createFile(unfinished);
                Files.copy(backup.file(), unfinished, StandardCopyOption.REPLACE_EXISTING);
                PrivateFiles.restrict(unfinished);
                WholeCopy.versionOf(unfinished);
                return replace(unfinished, now);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new EngineException(BackupFault.NOT_RESTORED, e, backup.file(), String.valueOf(e.getMessage()));
        }
    }

    /**
     * The file, which is whole, takes the library's place.
     *
     * @return where the library of before is, if there was one
     */
    Optional<Path> replace(Path next, LocalDateTime now) throws IOException {
        Optional<Path> aside = setAside(now);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        return aside;
    }

    /** With its log, in which the last words may stand. */
    private Optional<Path> setAside(LocalDateTime now) throws IOException {
        LocalDateTime free = now;
        while (Files.exists(Backup.aside(library, free))) {
            free = free.plusSeconds(1);
        }
        Path aside = Backup.aside(library, free);
        boolean there = Files.exists(file) && Files.size(file) > 0;
        if (there) {
            Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
        }
        for (String suffix : BESIDE) {
            Path beside = file.resolveSibling(SqliteFile.NAME + suffix);
            if (Files.exists(beside)) {
                Files.move(beside, aside.resolveSibling(aside.getFileName() + suffix));
            }
        }
        return there ? Optional.of(aside) : Optional.empty();
    }
}
