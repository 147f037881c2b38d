package org.kith.engine.store.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.LibraryException;
import org.kith.engine.fault.LibraryException.Kind;
import org.sqlite.SQLiteErrorCode;

/** What SQLite reports, in words for the user; a fault of the program stays one. Thread-safe. */
final class SqlFailures {

    private static final int PRIMARY_CODE = 0xFF; // the upper bits of a code only tell kinds of it apart

    /** What SQLite says besides when it cannot make or lengthen one of the files beside the database. */
    private static final Set<SQLiteErrorCode> MAY_BE_FOR_WANT_OF_ROOM =
            Set.of(SQLiteErrorCode.SQLITE_IOERR, SQLiteErrorCode.SQLITE_CANTOPEN);

    /** What SQLite says of a file that was there. */
    private static final Set<SQLiteErrorCode> OF_A_FILE_THAT_IS_GONE =
            Set.of(SQLiteErrorCode.SQLITE_CANTOPEN, SQLiteErrorCode.SQLITE_READONLY, SQLiteErrorCode.SQLITE_IOERR);

    /** Systems keep a few blocks back; the index of the log takes 32 KB. */
    private static final long FULL_BYTES = 64 << 10;

    private final Path folder;
    private final Path file;
    private final DiskSpace space;

    SqlFailures(Path folder, Path file, DiskSpace space) {
        this.folder = folder;
        this.file = file;
        this.space = space;
    }

    /** A value that means nothing. */
    LibraryException ofSenselessRow(RuntimeException e) {
        return new LibraryException(Kind.DAMAGED, file, LibraryFault.DAMAGED, e);
    }

    /** The file could not be made. */
    LibraryException ofFileNotMade(IOException e) {
        return space.isBelow(FULL_BYTES)
                ? new LibraryException(Kind.DISK_FULL, folder, LibraryFault.DISK_FULL, e)
                : new LibraryException(Kind.NOT_READABLE, file, LibraryFault.NOT_READABLE, e);
    }

    /** @throws IllegalStateException if the statement itself was at fault, or what it wanted to store */
    EngineException toEngineException(SQLException e) {
        SQLiteErrorCode code = SQLiteErrorCode.getErrorCode(e.getErrorCode() & PRIMARY_CODE);
        if (MAY_BE_FOR_WANT_OF_ROOM.contains(code) && space.isBelow(FULL_BYTES)) {
            code = SQLiteErrorCode.SQLITE_FULL;
        }
        if (OF_A_FILE_THAT_IS_GONE.contains(code) && Files.notExists(file)) {
            return new LibraryException(Kind.GONE, file, LibraryFault.GONE, e);
        }
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
