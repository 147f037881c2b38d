package org.kith.engine.store.sql;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/** The database file of a library, and how to connect to it. Thread-safe. */
public final class SqliteFile {

    public static final String NAME = "kith.db";

    private static final int BUSY_TIMEOUT_MS = 10_000;

    private final Path folder;
    private final Path path;
    private final SqlFailures failures;

    /** @param folder of the library, absolute */
    public SqliteFile(Path folder) {
        this.folder = folder;
        path = folder.resolve(NAME);
        failures = new SqlFailures(folder, path);
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

    /** Creates the file where there is none. */
    public Sql openForWriting() {
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        return open(config, "");
    }

    /** Without foreign keys, which can be switched outside of transactions only: migrations rebuild tables. */
    Sql openForMigration() {
        return open(new SQLiteConfig(), "");
    }

    /** Sees what a writer commits meanwhile. SQLite makes two files beside, which the next writer clears away. */
    public Sql openForReading() {
        return openForReading(!Files.isWritable(folder));
    }

    /** For a look at the head of the file only: leaves nothing beside it. */
    Sql openForLooking() {
        return openForReading(true);
    }

    /**
     * Where nothing can or shall be written SQLite cannot make the files that readers and writers of a write-ahead log
     * share. The file can be read without them as long as there is no log that would have to be read with it.
     */
    private Sql openForReading(boolean nothingBeside) {
        SQLiteConfig config = new SQLiteConfig();
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        config.setReadOnly(true);
        boolean logBeside = Files.exists(folder.resolve(NAME + "-wal"));
        return open(config, nothingBeside && !logBeside ? "?immutable=1" : "");
    }

    private Sql open(SQLiteConfig config, String parameters) {
        config.setBusyTimeout(BUSY_TIMEOUT_MS);
        try {
            // a URI, since ? and % in a plain path would be read as the beginning of parameters
            return new Sql(
                    config.createConnection("jdbc:sqlite:" + path.toUri().toASCIIString() + parameters), failures);
        } catch (SQLException e) {
            throw failures.toEngineException(e);
        }
    }
}
