package org.kith.engine.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.kith.engine.fault.EngineException;
import org.kith.engine.store.Database;
import org.kith.engine.store.sql.SqliteFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Copies of a library that is open, made now and then; the older they are, the fewer are kept. Thread-safe. */
public final class Backups {

    /** What it takes to copy a smaller library is not noticed: some hundredths of a second. */
    private static final long QUICKLY_COPIED_BYTES = 16L << 20;

    /** Larger ones are copied at the end of every command at most so often. */
    private static final Duration BETWEEN_LARGE = Duration.ofMinutes(10);

    private static final Duration DAY = Duration.ofDays(1);

    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);

    private final Database library;
    private final BackupFolder folder;
    private final Clock clock;

    public Backups(Database library) {
        this(library, Clock.system(ZoneId.systemDefault()));
    }

    Backups(Database library, Clock clock) {
        this.library = library;
        this.clock = clock;
        folder = new BackupFolder(library.folder());
    }

    /** Newest first; also files that were the library until another took their place. */
    public List<Backup> all() {
        return folder.all();
    }

    /**
     * Copies the library as it is now; takes a second for 100 MB, in which others read and write.
     *
     * @throws EngineException if it cannot be made
     */
    public Backup make() {
        return library.withCopies(() -> folder.make(LocalDateTime.now(clock)));
    }

    /** For a library that stays open: makes one if the last is a day old and something was said since. */
    public Optional<Backup> makeDaily() {
        return makeIfOlderThan(DAY);
    }

    /** At the end of work: makes one if something was said since the last. What goes wrong is logged, and ends nothing. */
    public void makeAtEnd() {
        try {
            Optional<Backup> made = makeIfOlderThan(isQuicklyCopied() ? Duration.ZERO : BETWEEN_LARGE);
            made.ifPresent(backup -> LOG.debug("Made the backup {}", backup.file()));
        } catch (EngineException e) {
            LOG.warn("No backup was made: {}", e.getMessage());
        }
    }

    /** Whether the library is what was written, by a quick look: else its copies are worth more than it. */
    public boolean isLibrarySound() {
        return Checking.quickly(new SqliteFile(library.folder()), () -> false).isEmpty();
    }

    private Optional<Backup> makeIfOlderThan(Duration age) {
        Contents now = Contents.ofLibrary(new SqliteFile(library.folder()));
        List<Backup> made = folder.made();
        boolean due = made.isEmpty() ? !now.isEmpty() : isOlderThan(age, made.get(0)) && saidSince(made.get(0), now);
        return due ? Optional.of(make()) : Optional.empty();
    }

    /** Also if the clock was set back since. */
    private boolean isOlderThan(Duration age, Backup backup) {
        Duration since = Duration.between(backup.madeAt(), LocalDateTime.now(clock));
        return since.isNegative() || since.compareTo(age) >= 0;
    }

    private static boolean saidSince(Backup backup, Contents now) {
        try {
            return !Contents.of(backup).equals(now);
        } catch (EngineException e) {
            return true; // it is no good
        }
    }

    private boolean isQuicklyCopied() {
        Path file = library.folder().resolve(SqliteFile.NAME);
        try {
            return Files.size(file) <= QUICKLY_COPIED_BYTES;
        } catch (IOException e) {
            return false;
        }
    }
}
