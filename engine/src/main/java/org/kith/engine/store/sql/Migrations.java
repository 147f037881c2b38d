package org.kith.engine.store.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.LibraryException;
import org.kith.engine.model.PrivateFiles;

/**
 * Brings a library to the schema this program knows. What it does not know, it does not touch: files of other programs,
 * damaged files, libraries of a newer Kith.
 */
public final class Migrations {

    /** A migration is a new file with the next number; an old one is never edited. */
    static final List<String> FILES = List.of(
            "V001__initial.sql",
            "V002__journal.sql",
            "V003__assigned_before_verdict.sql",
            "V004__apart.sql",
            "V005__groups.sql",
            "V006__models.sql",
            "V007__problem_codes.sql",
            "V008__sface.sql",
            "V009__width_of_embeddings.sql",
            "V010__identity_by_content.sql",
            "V011__checksums.sql",
            "V012__photo_library.sql",
            "V013__large_libraries.sql",
            "V014__colour.sql",
            "V015__presence.sql",
            "V016__drawn.sql",
            "V017__circles.sql",
            "V018__written.sql",
            "V019__passed_over.sql",
            "V020__videos.sql",
            "V021__shares.sql");

    /** "Kith", in the header of the file: tells a library from other programs' SQLite files. */
    public static final int APPLICATION_ID = 0x4B697468;

    private final List<Migration> migrations;
    private final Consumer<Sql> atTheEnd;

    /** @param atTheEnd what makes a library complete, in the transaction of its last migration */
    Migrations(List<Migration> migrations, Consumer<Sql> atTheEnd) {
        this.migrations = List.copyOf(migrations);
        this.atTheEnd = atTheEnd;
    }

    public static Migrations bundled() {
        List<Migration> migrations = new ArrayList<>();
        for (String file : FILES) {
            migrations.add(new Migration(migrations.size() + 1, resource(file)));
        }
        return new Migrations(migrations, sql -> {
            new JournalTriggers(JournaledTable.ALL).remake(sql);
            Checksums.remake(sql);
        });
    }

    /** Those up to a version: for a library of that version, which has its triggers from these. */
    public Migrations upTo(int version) {
        return version == newest() ? this : new Migrations(migrations.subList(0, version), sql -> {});
    }

    /** @throws EngineException if the file is not a library, or one of a newer Kith; it is then as it was before */
    public void migrate(SqliteFile file) {
        int version = versionOf(file);
        if (version == newest()) {
            return;
        }
        if (version > 0) {
            requireRightSums(file);
            copyAside(file, version);
        }
        try (Sql sql = file.openForMigration()) {
            for (Migration migration : migrations.subList(version, newest())) {
                apply(migration, sql);
            }
        }
    }

    /** @throws EngineException if the file cannot be read without being migrated first */
    public void requireCurrent(SqliteFile file) {
        Path folder = file.folder();
        int version = versionOf(file);
        if (version == 0) {
            throw new EngineException(LibraryFault.NO_LIBRARY, folder);
        }
        if (version < newest()) {
            throw new EngineException(LibraryFault.OLDER, folder);
        }
    }

    public int newest() {
        return migrations.size();
    }

    /** 0 for an empty file, and for none. Reads only, so that a file that is refused keeps every byte. */
    private int versionOf(SqliteFile file) {
        if (file.isEmpty() && LibraryFiles.remain(file.folder())) {
            throw new LibraryException(LibraryException.Kind.LOST, file.path(), LibraryFault.LOST, null);
        }
        if (!file.exists()) {
            return 0;
        }
        try (Sql sql = file.openForLooking()) {
            int version = (int) sql.number("PRAGMA user_version");
            boolean empty = !sql.exists("SELECT 1 FROM sqlite_schema");
            if (version == 0 && empty) {
                return 0;
            }
            if (sql.number("PRAGMA application_id") != APPLICATION_ID || version <= 0) {
                throw new LibraryException(
                        LibraryException.Kind.NOT_A_LIBRARY, file.path(), LibraryFault.NOT_A_LIBRARY, null);
            }
            if (version > newest()) {
                throw new LibraryException(
                        LibraryException.Kind.NEWER, file.folder(), LibraryFault.NEWER, null, version, newest());
            }
            return version;
        }
    }

    /** The last migration makes the sums of what is there: what is wrong by then would be right for ever. */
    private static void requireRightSums(SqliteFile file) {
        try (Sql sql = file.openForReading()) {
            if (!Checksums.wrong(sql).isEmpty()) {
                throw new LibraryException(LibraryException.Kind.DAMAGED, file.path(), LibraryFault.DAMAGED, null);
            }
        }
    }

    /** A whole library in one file, with what still stands in the write-ahead log. */
    private static void copyAside(SqliteFile file, int version) {
        Path copy = file.path().resolveSibling("kith-v%03d.backup.db".formatted(version));
        Path unfinished = copy.resolveSibling(copy.getFileName() + ".part");
        try (Sql sql = file.openForMigration()) {
            Files.deleteIfExists(unfinished);
            PrivateFiles.createFile(unfinished); // SQLite fills an empty file as it is
            sql.update("VACUUM INTO ?", unfinished.toString());
            Files.move(unfinished, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new LibraryException(LibraryException.Kind.NO_COPY, copy, LibraryFault.NO_COPY, e);
        }
    }

    private void apply(Migration migration, Sql sql) {
        sql.script("BEGIN IMMEDIATE");
        try {
            Checksums.drop(sql); // a table cannot be made anew under them
            sql.script(migration.statements());
            if (migration.version() == newest()) {
                atTheEnd.accept(sql);
            }
            if (sql.exists("SELECT 1 FROM pragma_foreign_key_check")) {
                throw new IllegalStateException("migration " + migration.version() + " leaves dangling references");
            }
            sql.script("PRAGMA user_version = " + migration.version());
            sql.script("COMMIT");
        } catch (RuntimeException e) {
            rollBack(sql, e);
            throw e;
        }
    }

    private static void rollBack(Sql sql, RuntimeException cause) {
        try {
            sql.script("ROLLBACK");
        } catch (RuntimeException e) {
            cause.addSuppressed(e); // SQLite has rolled back by itself
        }
    }

    private static String resource(String name) {
        try (InputStream in = Migrations.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The migration " + name + " is missing in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
