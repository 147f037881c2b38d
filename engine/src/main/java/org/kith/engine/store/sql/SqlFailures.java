package org.kith.engine.store.sql;

import java.nio.file.Path;
import java.sql.SQLException;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.LibraryException;
import org.kith.engine.fault.LibraryException.Kind;
import org.sqlite.SQLiteErrorCode;

/** What SQLite reports, in words for the user; a fault of the program stays one. Thread-safe. */
final class SqlFailures {

    private static final int PRIMARY_CODE = 0xFF; // the upper bits of a code only tell kinds of it apart

    private final Path folder;
    private final Path file;

    SqlFailures(Path folder, Path file) {
        this.folder = folder;
        this.file = file;
    }

    /** @throws IllegalStateException if the statement itself was at fault, or what it wanted to store */
    EngineException toEngineException(SQLException e) {
        SQLiteErrorCode code = SQLiteErrorCode.getErrorCode(e.getErrorCode() & PRIMARY_CODE);
        return switch (code) {
            case SQLITE_FULL -> new LibraryException(Kind.DISK_FULL, folder, LibraryFault.DISK_FULL, e);
            case SQLITE_IOERR -> new LibraryException(Kind.DISK_FAILED, folder, LibraryFault.DISK_FAILED, e);
            case SQLITE_NOTADB, SQLITE_CORRUPT, SQLITE_FORMAT ->
                new LibraryException(Kind.DAMAGED, file, LibraryFault.DAMAGED, e);
            case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH ->
                new LibraryException(Kind.NOT_READABLE, file, LibraryFault.NOT_READABLE, e);
            case SQLITE_READONLY -> new LibraryException(Kind.NOT_WRITABLE, folder, LibraryFault.NOT_WRITABLE, e);
            case SQLITE_BUSY, SQLITE_LOCKED -> new LibraryException(Kind.IN_USE, file, LibraryFault.HELD, e);
            case SQLITE_NOMEM -> new LibraryException(Kind.NO_MEMORY, folder, LibraryFault.NO_MEMORY, e);
            default -> throw new IllegalStateException("SQLite refused a statement: " + e.getMessage(), e);
        };
    }
}
