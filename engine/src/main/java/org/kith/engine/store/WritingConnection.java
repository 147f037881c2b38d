package org.kith.engine.store;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kith.engine.store.photos.PhotoWords;
import org.kith.engine.store.sql.Sql;
import org.kith.engine.store.sql.SqliteFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one connection that writes, one transaction at a time. Confined to the db-writer thread until that has ended. */
final class WritingConnection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WritingConnection.class);

    private final SqliteFile file;
    private final Optional<Object> identity;
    private @Nullable Sql sql;
    private @Nullable Priority current;

    /** Opens at once, so that a library that cannot be opened is known before the first act. */
    WritingConnection(SqliteFile file) {
        this.file = file;
        sql = open();
        identity = file.identity();
    }

    private Sql open() {
        Sql opened = file.openForWriting();
        // readers go on while this writes; stays written in the file
        opened.first("PRAGMA journal_mode = WAL", row -> row.text("journal_mode"));
        return opened;
    }

    <T> T inTransaction(Priority priority, Act<T> act) {
        Sql connection = prepared(priority);
        file.requireRoom();
        connection.script("BEGIN IMMEDIATE");
        boolean committed = false;
        try {
            T result = act.run(new Stores(connection));
            new PhotoWords(connection).refresh();
            connection.script("COMMIT");
            committed = true;
            file.requireSame(identity);
            return result;
        } catch (Throwable e) {
            if (!committed) {
                rollBack(connection);
            }
            throw e;
        }
    }

    /**
     * Writes the file anew with what is in it now, so that nothing that was deleted stays in its free pages or in the log.
     *
     * @return whether the log is empty; not while somebody reads an older state
     */
    boolean compact() {
        Sql connection = prepared(Priority.USER);
        file.requireRoom();
        new PhotoWords(connection).compact();
        connection.script("VACUUM");
        return connection
                .first("PRAGMA wal_checkpoint(TRUNCATE)", row -> !row.flag("busy"))
                .orElse(false);
    }

    private Sql prepared(Priority priority) {
        if (sql == null) {
            file.requireSame(identity);
            sql = open();
            current = null;
        }
        if (current != priority) {
            sql.script("PRAGMA synchronous = " + priority.synchronous()); // has no effect inside a transaction
            current = priority;
        }
        return sql;
    }

    /** SQLite rolls back by itself when the disk is full, and then says that there is nothing to roll back. */
    private void rollBack(Sql connection) {
        try {
            connection.script("ROLLBACK");
        } catch (RuntimeException e) {
            LOG.debug("No transaction to roll back; a new connection is opened for the next act", e);
            sql = null;
            closeQuietly(connection);
        }
    }

    private static void closeQuietly(Sql connection) {
        try {
            connection.close();
        } catch (RuntimeException e) {
            LOG.warn("A connection to the library could not be closed ({})", e.getMessage());
        }
    }

    /**
     * Writes the log back into the file, so that a closed library is one file.
     *
     * @throws org.kith.engine.fault.LibraryException if the file is not there any more
     */
    @Override
    public void close() {
        if (sql == null) {
            return;
        }
        Sql connection = sql;
        sql = null;
        try {
            connection.script("PRAGMA busy_timeout = 0"); // somebody who still reads does not hold up the end
            connection.script("PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (RuntimeException e) {
            LOG.debug("The write-ahead log stays beside the library: the next start reads it", e);
        } finally {
            closeQuietly(connection);
        }
        file.requireSame(identity);
    }
}
