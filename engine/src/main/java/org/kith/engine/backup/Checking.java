package org.kith.engine.backup;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.kith.engine.backup.Finding.Kind;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.LibraryException;
import org.kith.engine.model.Coded;
import org.kith.engine.model.PersonName;
import org.kith.engine.model.Verdict;
import org.kith.engine.store.row.ActKind;
import org.kith.engine.store.row.VerdictSource;
import org.kith.engine.store.sql.Checksums;
import org.kith.engine.store.sql.Sql;
import org.kith.engine.store.sql.SqliteFile;
import org.kith.engine.store.sql.WholeCopy;

/** Looks through a library as a whole: its file, what refers to what, and whether all that the user said can be read. */
final class Checking {

    /** What is damaged further on is so often by the same cause. */
    private static final int MOST_PAGES = 20;

    /** A million faces; a hundred thousand take half a second. */
    private static final long LARGE_BYTES = 1L << 30;

    /** Most of a library is in it, and all of it is made again. */
    private static final String LARGEST_TABLE = "embedding";

    private static final Set<LibraryException.Kind> DAMAGE = EnumSet.of(
            LibraryException.Kind.DAMAGED, LibraryException.Kind.DISK_FAILED, LibraryException.Kind.NOT_A_LIBRARY);

    private final List<Finding> findings = new ArrayList<>();

    /** @param backups to be looked through too */
    static List<Finding> check(SqliteFile library, List<Backup> backups) {
        Checking checking = new Checking();
        checking.tell(Kind.DAMAGED, library.path(), () -> {
            try (Sql sql = library.openForReading()) {
                checking.pages(sql, "integrity_check(" + MOST_PAGES + ")");
                if (checking.findings.isEmpty()) {
                    checking.references(sql);
                    checking.words(sql);
                    checking.sums(sql, Checksums.tables(sql));
                }
            }
            return 0;
        });
        for (Backup backup : backups) {
            checking.tell(Kind.BACKUP, backup.file(), () -> WholeCopy.versionOf(backup.file()));
        }
        return checking.findings;
    }

    /**
     * A quick look: whether the pages of the file are such, and whether what nobody could make again is what was written.
     *
     * @param unwanted whether nobody wants to know it any more; the answer may be anything then
     */
    static List<Finding> quickly(SqliteFile library, BooleanSupplier unwanted) {
        Checking checking = new Checking();
        checking.tell(Kind.DAMAGED, library.path(), () -> {
            try (Sql sql = library.openForReading()) {
                sql.endWhen(unwanted);
                boolean large = library.path().toFile().length() > LARGE_BYTES;
                List<String> tables = new ArrayList<>(Checksums.tables(sql));
                if (large) {
                    tables.remove(LARGEST_TABLE);
                    tables.forEach(table -> checking.pages(sql, "quick_check('" + table + "')"));
                } else {
                    checking.pages(sql, "quick_check(" + MOST_PAGES + ")");
                }
                if (checking.findings.isEmpty()) {
                    checking.sums(sql, tables);
                }
            }
            return 0;
        });
        return checking.findings;
    }

    /** What cannot be done at all is a finding as well. */
    private void tell(Kind kind, Path file, Supplier<Integer> look) {
        try {
            int unused = look.get();
        } catch (LibraryException e) {
            if (!DAMAGE.contains(e.kind())) {
                throw e; // a disk that is away says nothing of what is on it
            }
            findings.add(new Finding(kind, file.toString(), 1));
        } catch (EngineException e) {
            findings.add(new Finding(kind, file.toString(), 1));
        }
    }

    private void pages(Sql sql, String check) {
        String column = check.substring(0, check.indexOf('('));
        sql.list("PRAGMA " + check, row -> row.text(column)).stream()
                .filter(line -> !line.equals("ok"))
                .forEach(line -> findings.add(new Finding(Kind.DAMAGED, line, 1)));
    }

    private void references(Sql sql) {
        findings.addAll(sql.list(
                "SELECT \"table\" AS name, count(*) AS rows FROM pragma_foreign_key_check GROUP BY 1",
                row -> new Finding(Kind.REFERENCES, row.text("name"), row.count("rows"))));
    }

    private void words(Sql sql) {
        count(
                Kind.NAMES,
                "person",
                sql.list(
                        "SELECT name, name_key FROM person WHERE name IS NOT NULL",
                        row -> PersonName.fold(row.text("name")).equals(row.text("name_key"))));
        count(Kind.WORDS, "person", sql.list("SELECT created_at FROM person", row -> isTime(row.text("created_at"))));
        count(
                Kind.WORDS,
                "verdict",
                sql.list(
                        "SELECT kind, source, created_at FROM verdict",
                        row -> isCode(Verdict.values(), row.text("kind"))
                                && isCode(VerdictSource.values(), row.text("source"))
                                && isTime(row.text("created_at"))));
        count(
                Kind.HISTORY,
                "journal",
                sql.list(
                        "SELECT kind, at, json_valid(others) AS valid FROM journal",
                        row -> row.flag("valid")
                                && isCode(ActKind.values(), row.text("kind"))
                                && isTime(row.text("at"))));
        count(
                Kind.HISTORY,
                "journal_change",
                sql.list(
                        "SELECT json_valid(coalesce(before, '{}')) AND json_valid(coalesce(after, '{}')) AS valid FROM journal_change",
                        row -> row.flag("valid")));
    }

    private void sums(Sql sql, List<String> tables) {
        for (String table : tables) {
            int rows = Checksums.wrong(sql, table).stream()
                    .mapToInt(Checksums.Wrong::rows)
                    .sum();
            if (rows > 0) {
                findings.add(new Finding(Kind.CHANGED, table, rows));
            }
        }
    }

    private void count(Kind kind, String table, List<Boolean> good) {
        int bad = (int) good.stream().filter(row -> !row).count();
        if (bad > 0) {
            findings.add(new Finding(kind, table, bad));
        }
    }

    private static boolean isCode(Coded[] codes, String code) {
        return Arrays.stream(codes).anyMatch(constant -> constant.code().equals(code));
    }

    private static boolean isTime(String time) {
        try {
            Instant unused = Instant.parse(time);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
