package org.kith.engine.backup;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.kith.engine.backup.Finding.Kind;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.Coded;
import org.kith.engine.model.PersonName;
import org.kith.engine.model.Verdict;
import org.kith.engine.store.row.ActKind;
import org.kith.engine.store.row.VerdictSource;
import org.kith.engine.store.sql.Sql;
import org.kith.engine.store.sql.SqliteFile;
import org.kith.engine.store.sql.WholeCopy;

/** Looks through a library as a whole: its file, what refers to what, and whether all that the user said can be read. */
final class Checking {

    /** What is damaged further on is so often by the same cause. */
    private static final int MOST_PAGES = 20;

    private final List<Finding> findings = new ArrayList<>();

    /** @param backups to be looked through too */
    static List<Finding> check(SqliteFile library, List<Backup> backups) {
        Checking checking = new Checking();
        checking.tell(Kind.DAMAGED, library.path(), () -> {
            try (Sql sql = library.openForReading()) {
                checking.pages(sql);
                if (checking.findings.isEmpty()) {
                    checking.references(sql);
                    checking.words(sql);
                }
            }
            return 0;
        });
        for (Backup backup : backups) {
            checking.tell(Kind.BACKUP, backup.file(), () -> WholeCopy.versionOf(backup.file()));
        }
        return checking.findings;
    }

    /** What cannot be done at all is a finding as well. */
    private void tell(Kind kind, Path file, Supplier<Integer> look) {
        try {
            int unused = look.get();
        } catch (EngineException e) {
            findings.add(new Finding(kind, file.toString(), 1));
        }
    }

    private void pages(Sql sql) {
        sql.list("PRAGMA integrity_check(" + MOST_PAGES + ")", row -> row.text("integrity_check")).stream()
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
