package org.kith.engine.store.sql;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.kith.engine.fault.LibraryException;
import org.kith.engine.model.PrivateFiles;

/** Copies of a library as one whole file each, which bear their names only once they were looked through. */
public final class WholeCopy {

    /** What a copy is called until then. */
    public static final String UNFINISHED = ".part";

    private WholeCopy() {}

    /**
     * Copies what is in the library now, with what still stands in its log; others read and write meanwhile.
     *
     * @param from a library of the newest version
     * @throws IOException if the copy cannot be written
     * @throws org.kith.engine.fault.EngineException if the library cannot be read, the disk is full, or the copy is not sound
     */
    public static void write(SqliteFile from, Path to) throws IOException {
        Path unfinished = to.resolveSibling(to.getFileName() + UNFINISHED);
        try {
            Files.deleteIfExists(unfinished);
            PrivateFiles.createFile(unfinished); // SQLite fills an empty file as it is
            try (Sql sql = from.openForReading()) {
                sql.update("VACUUM INTO ?", unfinished.toString());
            }
            if (versionOf(unfinished) != Migrations.bundled().newest()) {
                throw damaged(unfinished);
            }
            force(unfinished);
            Files.move(unfinished, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /**
     * Looks through a copy: its pages, and whether what nobody could make again is what was written.
     *
     * @return its version
     * @throws LibraryException if it is damaged, no library, or of a newer Kith
     */
    public static int versionOf(Path copy) {
        try (Sql sql = SqliteFile.copy(copy).openForLooking()) {
            int version = (int) sql.number("PRAGMA user_version");
            int newest = Migrations.bundled().newest();
            boolean library = sql.number("PRAGMA application_id") == Migrations.APPLICATION_ID;
            if (library && version > newest) {
                throw new LibraryException(
                        LibraryException.Kind.NEWER, copy, LibraryFault.NEWER, null, version, newest);
            }
            boolean sound = sql.first("PRAGMA quick_check(1)", row -> row.text("quick_check"))
                    .filter("ok"::equals)
                    .isPresent();
            if (!library || version <= 0 || !sound || !Checksums.wrong(sql).isEmpty()) {
                throw damaged(copy);
            }
            return version;
        }
    }

    private static LibraryException damaged(Path copy) {
        return new LibraryException(LibraryException.Kind.DAMAGED, copy, LibraryFault.COPY_DAMAGED, null);
    }

    /** A power cut after the move would else leave a name without content. */
    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
