package org.kith.engine.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.LibraryException;
import org.kith.engine.model.PrivateFiles;
import org.kith.engine.store.sql.LibraryFiles;
import org.kith.engine.store.sql.SqliteFile;
import org.kith.engine.store.sql.WholeCopy;

/** The backups of a library, in the folder beside it. */
final class BackupFolder {

    /** The library needs room more than its copies do. */
    private static final long LEFT_FREE_BYTES = 32L << 20;

    private final Path library;

    BackupFolder(Path library) {
        this.library = library;
    }

    /** Newest first, those set aside too. */
    List<Backup> all() {
        return LibraryFiles.copies(library).stream()
                .map(Backup::of)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Backup::madeAt).reversed().thenComparing(Backup::setAside))
                .toList();
    }

    /** Those that were made as backups, newest first. */
    List<Backup> made() {
        return all().stream().filter(backup -> !backup.setAside()).toList();
    }

    /**
     * One more, without those that have become too many for their age.
     *
     * @throws EngineException if it cannot be made, also since the library is damaged; no other is deleted then
     */
    Backup make(LocalDateTime now) {
        Backup backup = free(now);
        try {
            PrivateFiles.createFolder(library.resolve(LibraryFiles.BACKUPS));
            deleteUnfinished();
            requireRoom(backup);
            WholeCopy.write(new SqliteFile(library), backup.file());
        } catch (LibraryException e) {
            throw e.kind() == LibraryException.Kind.DAMAGED
                    ? new EngineException(BackupFault.NOT_SOUND, e, library.resolve(SqliteFile.NAME))
                    : e;
        } catch (IOException e) {
            throw new EngineException(BackupFault.NOT_MADE, e, backup.file(), String.valueOf(e.getMessage()));
        }
        thin();
        return backup;
    }

    /** Later than all others, also within a second or after the clock was set back: what is newest is told by the names. */
    private Backup free(LocalDateTime now) {
        return made().stream()
                .map(newest -> newest.madeAt().plusSeconds(1))
                .findFirst()
                .filter(now::isBefore)
                .map(later -> Backup.of(library, later))
                .orElseGet(() -> Backup.of(library, now));
    }

    private void requireRoom(Backup backup) throws IOException {
        long needed = Files.size(library.resolve(SqliteFile.NAME)) + LEFT_FREE_BYTES;
        if (Files.getFileStore(library).getUsableSpace() < needed) {
            throw new EngineException(BackupFault.NO_ROOM, backup.file());
        }
    }

    /** Of a program that was ended while it made one. */
    private void deleteUnfinished() throws IOException {
        for (Path file : LibraryFiles.copies(library)) {
            if (file.toString().endsWith(WholeCopy.UNFINISHED)) {
                Files.deleteIfExists(file);
            }
        }
    }

    private void thin() {
        List<Backup> made = made();
        Set<Backup> kept = BackupAges.kept(made);
        for (Backup backup : made) {
            if (!kept.contains(backup)) {
                try {
                    Files.deleteIfExists(backup.file());
                } catch (IOException e) {
                    throw new EngineException(
                            BackupFault.NOT_THINNED, e, backup.file(), String.valueOf(e.getMessage()));
                }
            }
        }
    }
}
