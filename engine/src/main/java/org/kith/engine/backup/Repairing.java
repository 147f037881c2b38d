package org.kith.engine.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kith.engine.backup.Deciding.Decided;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.PersonName;
import org.kith.engine.model.PrivateFiles;
import org.kith.engine.store.sql.Migrations;
import org.kith.engine.store.sql.Sql;
import org.kith.engine.store.sql.SqliteFile;
import org.kith.engine.store.sql.SummedTable;
import org.kith.engine.store.sql.WholeCopy;

/**
 * Makes a library anew from what can be read of a damaged one, and from the newest backup that is sound where something cannot. All is
 * done on copies; the damaged file is set aside at the end. The library is locked by the caller.
 */
final class Repairing {

    /** What the user said: of rows in doubt the journal knows what they were. */
    private static final List<String> SAID = List.of(
            "person",
            "circle",
            "circle_person",
            "verdict",
            "apart",
            "drawn",
            "presence",
            "photo_note",
            "tag",
            "photo_tag",
            "album",
            "album_photo",
            "album_person",
            "trashed",
            "joined");

    /** What refers to others comes after them. What the machine makes again (embeddings, groups) and what a new library has is not here. */
    static final List<String> TABLES = Stream.of(
                    List.of("folder", "folder_problem", "read_anyway", "photo", "face"),
                    SAID,
                    List.of(
                            "journal",
                            "journal_change",
                            "model",
                            "model_use",
                            "model_pending",
                            "unfinished",
                            "share_identity",
                            "sharer",
                            "shared_word"))
            .flatMap(List::stream)
            .toList();

    /** Have one row, which a new library has too; each with what the user chose in it. */
    static final Map<String, List<String>> CHOICES =
            Map.of("grouping", List.of("strictness"), "tag_choice", List.of("reads", "writes"));

    private final Path library;
    private final Path workshop;
    private final Path damaged;
    private final SqliteFile good;
    private final Map<String, Integer> read = new LinkedHashMap<>();
    private final Map<String, Boolean> whole = new HashMap<>();
    private final Map<String, Integer> filled = new HashMap<>();
    private final Map<String, Decided> decided = new HashMap<>();
    private final Map<String, Integer> dropped = new HashMap<>();
    private boolean trusted;
    private int nameless;

    Repairing(Path library) {
        this.library = library;
        workshop = library.resolve("kith-repair");
        damaged = workshop.resolve("damaged.db");
        good = new SqliteFile(workshop.resolve("good"));
    }

    Repaired run(LocalDateTime now) {
        try {
            clear();
            PrivateFiles.createFolder(workshop);
            try {
                return repair(now);
            } finally {
                clear();
            }
        } catch (IOException e) {
            throw new EngineException(BackupFault.NOT_REPAIRED, e, library, String.valueOf(e.getMessage()));
        }
    }

    private void clear() throws IOException {
        if (Files.isDirectory(workshop)) {
            PrivateFiles.deleteFolder(workshop);
        }
    }

    private Repaired repair(LocalDateTime now) throws IOException {
        for (String suffix : List.of("", "-wal")) {
            Path file = library.resolve(SqliteFile.NAME + suffix);
            if (Files.exists(file)) {
                PrivateFiles.createFile(workshop.resolve("damaged.db" + suffix));
                Files.copy(file, workshop.resolve("damaged.db" + suffix), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Optional<Backup> backup = newestSound();
        SqliteFile next = new SqliteFile(workshop);
        Migrations.bundled().upTo(version()).migrate(next);
        salvage(next, backup);
        Migrations.bundled().migrate(next);
        if (backup.isPresent()) {
            prepare(backup.get());
        }
        complement(next, backup.isPresent());
        complete(next);
        boolean needed = whole.containsValue(false)
                || decided.values().stream().anyMatch(table -> table.fromBackup() > 0 || table.unverified() > 0);
        return finish(next, needed ? backup : Optional.empty(), now);
    }

    private Repaired finish(SqliteFile next, Optional<Backup> backup, LocalDateTime now) throws IOException {
        Path file = workshop.resolve("whole.db");
        WholeCopy.write(next, file);
        Path aside = new Restoring(library).replace(file, now).orElseThrow();
        List<RepairedTable> tables = new ArrayList<>();
        read.forEach((table, rows) -> tables.add(new RepairedTable(
                table,
                rows,
                !whole.getOrDefault(table, false),
                filled.getOrDefault(table, 0) + decided(table).fromBackup(),
                decided(table).fromJournal(),
                filled.getOrDefault(table, 0) + decided(table).unverified(),
                decided(table).lost(),
                decided.containsKey(table) && trusted,
                dropped.getOrDefault(table, 0))));
        return new Repaired(tables, nameless, backup, aside);
    }

    private Decided decided(String table) {
        return decided.getOrDefault(table, Decided.NOTHING);
    }

    private Optional<Backup> newestSound() {
        for (Backup backup : new BackupFolder(library).made()) {
            if (isSound(backup)) {
                return Optional.of(backup);
            }
        }
        return Optional.empty();
    }

    private static boolean isSound(Backup backup) {
        try {
            int unused = WholeCopy.versionOf(backup.file());
            return true;
        } catch (EngineException e) {
            return false;
        }
    }

    /** Of the damaged library; where its beginning is lost, nothing of it can be read, and any will do. */
    private int version() {
        int newest = Migrations.bundled().newest();
        try (Sql sql = SqliteFile.copy(damaged).openForReading()) {
            long version = sql.number("PRAGMA user_version");
            return version >= 1 && version <= newest ? (int) version : newest;
        } catch (EngineException e) {
            return newest;
        }
    }

    private void salvage(SqliteFile next, Optional<Backup> backup) {
        try (Sql sql = next.openForWriting()) {
            sql.script("PRAGMA foreign_keys = OFF");
            if (!attempt(() -> sql.update("ATTACH ? AS old", damaged.toString()))) {
                order().forEach(
                                table -> { // not even its beginning can be read
                                    read.put(table, 0);
                                    whole.put(table, false);
                                });
                return;
            }
            for (String table : TABLES) {
                String columns = columns(sql, table);
                if (!columns.isEmpty()) { // an older library has fewer tables
                    OptionalLong last = last(sql, table);
                    Salvage salvage = new Salvage(sql, table, columns, last.orElseGet(() -> last(table, backup)));
                    read.put(table, salvage.run());
                    whole.put(table, salvage.isWhole() && last.isPresent());
                }
            }
            for (String choice : CHOICES.keySet()) {
                boolean chosen = attempt(() -> choose(sql, choice, "old"));
                read.put(choice, chosen ? 1 : 0);
                whole.put(choice, chosen);
            }
            attempt(() -> sql.update("""
                    UPDATE sqlite_sequence
                    SET seq = max(seq, coalesce((SELECT seq FROM old.sqlite_sequence o WHERE o.name = sqlite_sequence.name), 0))"""));
        }
    }

    /** What the user chose there. */
    private static int choose(Sql sql, String table, String there) {
        String chosen = CHOICES.getOrDefault(table, List.of()).stream()
                .map(column -> "%1$s = (SELECT %1$s FROM %2$s.%3$s)".formatted(column, there, table))
                .collect(Collectors.joining(", "));
        return sql.update("UPDATE main." + table + " SET " + chosen);
    }

    private static String columns(Sql sql, String table) {
        return String.join(
                ", ", sql.list("SELECT name FROM pragma_table_info(?, 'main')", row -> row.text("name"), table));
    }

    /** Empty if not even that can be read. */
    private static OptionalLong last(Sql sql, String table) {
        try {
            return OptionalLong.of(sql.number("SELECT coalesce(max(rowid), 0) FROM old." + table));
        } catch (RuntimeException e) {
            return OptionalLong.empty();
        }
    }

    /** As far as a backup knows; some more may have come since. */
    private static long last(String table, Optional<Backup> backup) {
        if (backup.isEmpty()) {
            return 0;
        }
        try (Sql sql = SqliteFile.copy(backup.get().file()).openForLooking()) {
            return sql.number("SELECT coalesce(max(rowid), 0) + 1000 FROM " + table);
        } catch (RuntimeException e) {
            return 0;
        }
    }

    /** Whether it could be done; else it stays as it is. */
    private static boolean attempt(IntSupplier change) {
        try {
            int unused = change.getAsInt();
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** A copy of the backup that can be read together with the library. */
    private void prepare(Backup backup) throws IOException {
        PrivateFiles.createFolder(workshop.resolve("good"));
        PrivateFiles.createFile(good.path());
        Files.copy(backup.file(), good.path(), StandardCopyOption.REPLACE_EXISTING);
        Migrations.bundled().migrate(good);
    }

    private void complement(SqliteFile next, boolean backup) {
        try (Sql sql = next.openForWriting()) {
            sql.script("PRAGMA foreign_keys = OFF");
            if (backup) {
                sql.update("ATTACH ? AS good", good.path().toString());
            }
            boolean readable = version() == Migrations.bundled().newest() // an earlier one sums up otherwise
                    && attempt(() -> sql.update("ATTACH ? AS old", damaged.toString()))
                    && attempt(() -> (int) sql.number("SELECT count(rows + total) FROM old.checksum"));
            trusted = readable && !areSumsDamaged(sql, backup);
            for (String table : order()) {
                if (!(readable && decide(sql, table, backup)) && backup) {
                    fill(sql, table);
                }
            }
        }
    }

    /** Whether the sums of the table can be read, and say which of its rows are right. */
    private boolean decide(Sql sql, String table, boolean backup) {
        Optional<Deciding> deciding = deciding(sql, table, backup);
        if (deciding.isEmpty()) {
            return false;
        }
        sql.script("SAVEPOINT decided");
        boolean done = attempt(() -> {
            decided.put(table, deciding.get().run(trusted));
            return 0;
        });
        sql.script(done ? "RELEASE decided" : "ROLLBACK TO decided; RELEASE decided");
        return done;
    }

    /** Empty for tables that are not summed up. */
    private static Optional<Deciding> deciding(Sql sql, String table, boolean backup) {
        return SummedTable.ALL.stream()
                .filter(summed -> summed.name().equals(table))
                .findFirst()
                .map(summed -> new Deciding(sql, summed, columns(sql, table), backup));
    }

    /** Whether what the user said is in doubt by its sums, and yet is what the acts left: then the sums are no good. */
    private static boolean areSumsDamaged(Sql sql, boolean backup) {
        try {
            List<Deciding> inDoubt = SAID.stream()
                    .flatMap(table -> deciding(sql, table, backup).stream())
                    .filter(Deciding::isInDoubt)
                    .toList();
            return !inDoubt.isEmpty() && inDoubt.stream().allMatch(Deciding::isAsTheJournalSays);
        } catch (RuntimeException e) {
            return false; // of some tables they cannot be read
        }
    }

    private static List<String> order() {
        List<String> tables = new ArrayList<>(TABLES);
        tables.addAll(CHOICES.keySet());
        tables.removeAll(SAID);
        tables.addAll(SAID);
        return tables;
    }

    /** Of tables that could be read as a whole nothing is missing: what the backup has besides was taken back since. */
    private void fill(Sql sql, String table) {
        if (whole.getOrDefault(table, true)) {
            return;
        }
        if (CHOICES.containsKey(table)) {
            filled.put(table, choose(sql, table, "good"));
        } else {
            filled.put(
                    table,
                    sql.update("INSERT OR IGNORE INTO main.%1$s (%2$s) SELECT %2$s FROM good.%1$s"
                            .formatted(table, columns(sql, table))));
        }
    }

    private void complete(SqliteFile next) {
        try (Sql sql = next.openForWriting()) {
            sql.script("PRAGMA foreign_keys = OFF");
            folders(sql);
            names(sql);
            nameless = sql.update("""
                    INSERT INTO person (id)
                    SELECT DISTINCT person_id FROM verdict
                    WHERE person_id IS NOT NULL AND person_id NOT IN (SELECT id FROM person)""");
            sql.script("""
                    UPDATE person SET cover_face_id = NULL WHERE cover_face_id NOT IN (SELECT id FROM face);
                    UPDATE photo SET pipeline_version = NULL;
                    UPDATE grouping SET changes = changes + 1""");
            while (dropDangling(sql)) {
                // until no row is left that refers to one that was dropped
            }
        }
    }

    /** What they are compared by is made of them. */
    private static void names(Sql sql) {
        Map<Long, String> keys = new HashMap<>();
        sql.each(
                "SELECT id, name, name_key FROM person WHERE name IS NOT NULL",
                row -> Map.entry(
                        row.number("id"),
                        List.of(
                                PersonName.fold(row.text("name")),
                                Optional.ofNullable(row.textOrNull("name_key")).orElse(""))),
                person -> {
                    if (!person.getValue().get(0).equals(person.getValue().get(1))) {
                        keys.put(person.getKey(), person.getValue().get(0));
                    }
                });
        keys.forEach(
                (person, key) -> attempt(() -> sql.update("UPDATE person SET name_key = ? WHERE id = ?", key, person)));
    }

    /** A photo keeps its faces, whatever has become of the folder it was added with. */
    private static void folders(Sql sql) {
        Map<Long, Path> lost = new HashMap<>();
        sql.each(
                "SELECT folder_id, path FROM photo WHERE folder_id NOT IN (SELECT id FROM folder)",
                row -> Map.entry(row.number("folder_id"), row.path("path")),
                entry -> lost.merge(entry.getKey(), parent(entry.getValue()), Repairing::common));
        lost.forEach(
                (id, path) -> sql.update("INSERT OR IGNORE INTO folder (id, path) VALUES (?, ?)", id, path.toString()));
    }

    private static Path parent(Path path) {
        @Nullable Path parent = path.getParent();
        return parent == null ? path : parent;
    }

    private static Path common(Path a, Path b) {
        Path common = a;
        while (!b.startsWith(common) && !common.equals(parent(common))) {
            common = parent(common);
        }
        return common;
    }

    private boolean dropDangling(Sql sql) {
        record Dangling(String table, long row) {}
        List<Dangling> rows = sql.list(
                "SELECT DISTINCT \"table\" AS name, rowid AS number FROM pragma_foreign_key_check WHERE rowid IS NOT NULL",
                row -> new Dangling(row.text("name"), row.number("number")));
        for (Dangling row : rows) {
            sql.update("DELETE FROM " + row.table() + " WHERE rowid = ?", row.row());
            dropped.merge(row.table(), 1, Integer::sum);
        }
        return !rows.isEmpty();
    }
}
