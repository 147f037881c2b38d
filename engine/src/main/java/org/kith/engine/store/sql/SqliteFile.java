package org.kith.engine.store.sql;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.LibraryException;
import org.kith.engine.model.PrivateFiles;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/**
 * The database file of a library, and how to connect to it. Thread-safe.
 *
 * <p>[Note: A full disk] SQLite's index of the log, {@code kith.db-shm}, is mapped into memory. On a full disk a page of it that
 * has no room yet cannot be written to, of which the system tells by a signal that ends the process. Where there is little room
 * when a library is opened, its connections therefore keep the index in their own memory, of which no other process sees
 * anything; where room has become short since, nothing is written any more.
 */
public final class SqliteFile {

    public static final String NAME = "kith.db";

    private static final int BUSY_TIMEOUT_MS = 10_000;

    /** Where less is free, the index of the log is kept in memory. */
    private static final long LITTLE_ROOM_BYTES = 8L << 20;

    /** What must be free before something is written beside a mapped index: the index grows by 32 KB at a time. */
    private static final long LEAST_ROOM_BYTES = 1L << 20;

    /** SQLite's way of having one process alone at a file; there is none on Windows, where files never lack room within. */
    private static final String ALONE = "vfs=unix-excl";

    private final Path folder;
    private final Path path;
    private final SqlFailures failures;
    private final DiskSpace space;
    private @Nullable Boolean alone;

    /** @param folder of the library, absolute */
    public SqliteFile(Path folder) {
        this(folder, new DiskSpace(folder));
    }

    /** With another idea of how much room there is. */
    SqliteFile(Path folder, DiskSpace space) {
        this(folder, folder.resolve(NAME), space);
    }

    private SqliteFile(Path folder, Path path, DiskSpace space) {
        this.folder = folder;
        this.path = path;
        this.space = space;
        failures = new SqlFailures(folder, path, space);
    }

    /** A copy of a library, whatever its name; absolute. */
    public static SqliteFile copy(Path file) {
        Path folder = Objects.requireNonNull(file.getParent(), "absolute");
        return new SqliteFile(folder, file, new DiskSpace(folder));
    }

    Path folder() {
        return folder;
    }

    public Path path() {
        return path;
    }

    public boolean exists() {
        return Files.exists(path);
    }

    /** Whether there is nothing in the file, or no file. */
    boolean isEmpty() {
        return sizeBytes(path) == 0;
    }

    /** Of a file that is there; throws if there is none, since it is made by the first migration. */
    public Sql openForWriting() {
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        return open(config, isAlone() ? ALONE : "");
    }

    /**
     * Creates the file where there is none. Without foreign keys, which can be switched outside of transactions only:
     * migrations rebuild tables.
     */
    Sql openForMigration() {
        try {
            PrivateFiles.createFile(path); // the files that SQLite makes beside it are as private as it is
        } catch (IOException e) {
            throw failures.ofFileNotMade(e);
        }
        return open(new SQLiteConfig(), isAlone() ? ALONE : "");
    }

    /** Sees what a writer commits meanwhile. SQLite makes two files beside, which the next writer clears away. */
    public Sql openForReading() {
        return openForReading(!Files.isWritable(folder));
    }

    /** For a look at a file that nobody writes to: leaves nothing beside it. */
    public Sql openForLooking() {
        return openForReading(true);
    }

    /**
     * Where nothing can or shall be written SQLite cannot make the files that readers and writers of a write-ahead log
     * share. The file can be read without them as long as there is no log that would have to be read with it.
     */
    private Sql openForReading(boolean nothingBeside) {
        SQLiteConfig config = new SQLiteConfig();
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        if (isAlone()) { // SQLite lets only those be alone that may write
            Sql sql = open(config, ALONE);
            sql.script("PRAGMA query_only = ON");
            return sql;
        }
        config.setReadOnly(true);
        boolean logBeside = Files.exists(path.resolveSibling(path.getFileName() + "-wal"));
        return open(config, nothingBeside && !logBeside ? "immutable=1" : "");
    }

    private Sql open(SQLiteConfig config, String parameters) {
        config.setBusyTimeout(BUSY_TIMEOUT_MS);
        return connect(config, parameters);
    }

    private Sql connect(SQLiteConfig config, String parameters) {
        config.setGetGeneratedKeys(
                false); // nobody asks for them, and every INSERT would ask SQLite and leave that open
        try {
            // a URI, since ? and % in a plain path would be read as the beginning of parameters
            String uri = path.toUri().toASCIIString() + (parameters.isEmpty() ? "" : "?" + parameters);
            Connection connection = config.createConnection("jdbc:sqlite:" + uri);
            RowHash.addTo(connection);
            Folded.addTo(connection);
            return new Sql(connection, failures);
        } catch (SQLException e) {
            throw failures.toEngineException(e);
        }
    }

    /** Whether this process has the file for itself, with the index of the log in memory; the same for all connections. */
    private synchronized boolean isAlone() {
        if (alone == null) {
            alone = File.separatorChar == '/'
                    && Files.isWritable(folder)
                    && space.isBelow(LITTLE_ROOM_BYTES)
                    && (isEmpty() || nobodyElseHasIt());
        }
        return alone;
    }

    private boolean nobodyElseHasIt() {
        SQLiteConfig config = new SQLiteConfig();
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        config.setBusyTimeout(0);
        try (Sql sql = connect(config, ALONE)) {
            sql.number("PRAGMA user_version");
            return true;
        } catch (EngineException e) {
            return false; // what is wrong with it, if it is not that, is said when it is opened for good
        }
    }

    /**
     * Before something is written.
     *
     * @throws LibraryException if the disk is as good as full
     */
    public void requireRoom() {
        if (!isAlone() && space.isBelow(LEAST_ROOM_BYTES)) {
            throw new LibraryException(LibraryException.Kind.DISK_FULL, folder, LibraryFault.DISK_FULL, null);
        }
    }

    /** Which file it is, whatever its name; empty where the system does not say, and where there is no file. */
    public Optional<Object> identity() {
        try {
            return Optional.ofNullable(
                    Files.readAttributes(path, BasicFileAttributes.class).fileKey());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Systems other than Windows let a file be deleted or moved away that is open, and what is written then is lost.
     *
     * @param opened its {@link #identity} when it was opened
     * @throws LibraryException if it is not there any more
     */
    public void requireSame(Optional<Object> opened) {
        if (opened.isPresent() && !identity().equals(opened)) {
            throw new LibraryException(LibraryException.Kind.GONE, path, LibraryFault.GONE, null);
        }
    }

    /** What is wrong with the file as a whole; reads all of it. */
    public Optional<EngineException> damage() {
        if (isEmpty()) {
            return Optional.empty();
        }
        try (Sql sql = openForReading()) {
            boolean sound = sql.first("PRAGMA integrity_check(1)", row -> row.text("integrity_check"))
                    .filter("ok"::equals)
                    .isPresent();
            return sound
                    ? Optional.empty()
                    : Optional.of(
                            new LibraryException(LibraryException.Kind.DAMAGED, path, LibraryFault.DAMAGED, null));
        } catch (EngineException e) {
            return Optional.of(e);
        }
    }

    private static long sizeBytes(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }
}
