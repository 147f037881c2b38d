package org.kith.engine.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.kith.engine.fault.EngineException;
import org.kith.engine.store.sql.LibraryLock;
import org.kith.engine.store.sql.SqliteFile;

/** What can be done for a library that is not open, and may not be opened at all: lost, or damaged. Thread-safe. */
public final class Keeper {

    private final Path library;
    private final Clock clock;

    /** @param library its folder */
    public Keeper(Path library) {
        this(library, Clock.system(ZoneId.systemDefault()));
    }

    Keeper(Path library, Clock clock) {
        this.library = library.toAbsolutePath().normalize();
        this.clock = clock;
    }

    /**
     * Newest first; also files that were the library until another took their place.
     *
     * @throws EngineException if there is none
     */
    public List<Backup> backups() {
        List<Backup> all = Files.isDirectory(library) ? new BackupFolder(library).all() : List.of();
        if (all.isEmpty()) {
            throw new EngineException(BackupFault.NONE, library);
        }
        return all;
    }

    /** The newest copy that was made; files set aside are none. */
    public Optional<Backup> newest() {
        return new BackupFolder(library).made().stream().findFirst();
    }

    /** Empty of a backup that cannot be read. */
    public Optional<Contents> contents(Backup backup) {
        try {
            return Optional.of(Contents.of(backup));
        } catch (EngineException e) {
            return Optional.empty();
        }
    }

    /**
     * The newest backup of a date.
     *
     * @param date such as 2026-11-29, also with the time
     * @throws EngineException if there is none
     */
    public Backup backupOf(String date) {
        return backups().stream()
                .filter(backup -> backup.isOf(date))
                .findFirst()
                .orElseThrow(() -> new EngineException(BackupFault.NONE_OF, date));
    }

    /**
     * The backup becomes the library. What was the library stays beside it, and can be put back in the same way.
     *
     * @param command for others who want to write meanwhile
     * @throws org.kith.engine.fault.LibraryInUseException if another program writes to the library
     * @throws EngineException if the backup is no good or there is no space; the library is then as it was
     */
    public Restored restore(Backup backup, String command) {
        try (LibraryLock lock = LibraryLock.take(library, command)) {
            return new Restored(backup, new Restoring(library).restore(backup, LocalDateTime.now(clock)));
        }
    }

    /**
     * Looks through the library and its backups as a whole; reads all of them.
     *
     * @return what is not as it should be
     * @throws EngineException if there is no library
     */
    public List<Finding> check() {
        SqliteFile file = requireFile();
        return Checking.check(file, new BackupFolder(library).made());
    }

    /**
     * What every start looks for: damaged pages, and rows that are not what was written. Reads nothing of the backups.
     *
     * @return what is not as it should be
     * @throws EngineException if there is no library
     */
    public List<Finding> checkQuickly() {
        return Checking.quickly(requireFile(), () -> false);
    }

    /**
     * If the file of the library is damaged, makes it anew from what can be read of it, and from the newest sound backup where
     * something cannot. The damaged file stays beside it.
     *
     * @param command for others who want to write meanwhile
     * @return empty if the file is sound
     * @throws org.kith.engine.fault.LibraryInUseException if another program writes to the library
     * @throws EngineException if there is no library, or no space; it is then as it was
     */
    public Optional<Repaired> repair(String command) {
        SqliteFile file = requireFile();
        try (LibraryLock lock = LibraryLock.take(library, command)) {
            boolean damaged = Checking.check(file, List.of()).stream().anyMatch(Finding::isRepairable);
            return damaged ? Optional.of(new Repairing(library).run(LocalDateTime.now(clock))) : Optional.empty();
        }
    }

    /** How many backups {@link #check} looks through. */
    public int checkedBackups() {
        return new BackupFolder(library).made().size();
    }

    private SqliteFile requireFile() {
        SqliteFile file = new SqliteFile(library);
        if (!file.exists() || file.path().toFile().length() == 0) {
            throw new EngineException(BackupFault.NO_FILE, file.path());
        }
        return file;
    }
}
