package org.kith.engine.backup;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kith.engine.backup.Bucket.Choice;
import org.kith.engine.backup.Bucket.Decision;
import org.kith.engine.backup.Bucket.Source;
import org.kith.engine.backup.Bucket.States;
import org.kith.engine.store.sql.JournaledTable;
import org.kith.engine.store.sql.Sql;
import org.kith.engine.store.sql.SummedTable;

/**
 * Rows of a table that were read from a damaged library, and whose sums are not those the library has: which of them are as they
 * were written is told by the sums, and what they were by the journal and by a backup. The new library is {@code main}, the damaged
 * one {@code old}, the backup {@code good}, if there is one.
 */
final class Deciding {

    /** How each row of a table was left by the last act on it that was not undone. */
    private static final String JOURNAL = """
            CREATE TEMP TABLE told AS
            SELECT row_id, image, iif(image IS NULL, NULL, %2$s) AS hash
            FROM (SELECT c.row_id, c.after AS image, max(c.id)
                  FROM main.journal_change c JOIN main.journal j ON j.id = c.entry_id
                  WHERE c.of_table = '%1$s' AND j.undone = 0 GROUP BY c.row_id
                  UNION ALL
                  SELECT c.row_id, c.before, min(c.id)
                  FROM main.journal_change c JOIN main.journal j ON j.id = c.entry_id
                  WHERE c.of_table = '%1$s' AND c.row_id NOT IN
                      (SELECT d.row_id FROM main.journal_change d JOIN main.journal k ON k.id = d.entry_id
                       WHERE d.of_table = '%1$s' AND k.undone = 0)
                  GROUP BY c.row_id)
            WHERE image IS NULL OR json_valid(image)""";

    private static final String WRONG = """
            SELECT bucket, coalesce(max(said), 0) AS said, coalesce(max(said_total), 0) AS total
            FROM (SELECT bucket, rows AS said, total AS said_total, NULL AS there, NULL AS there_total
                  FROM old.checksum WHERE of_table = ?
                  UNION ALL
                  SELECT bucket, NULL, NULL, rows, total FROM main.checksum WHERE of_table = ?)
            GROUP BY bucket
            HAVING coalesce(max(said), 0) <> coalesce(max(there), 0)
                OR coalesce(max(said_total), 0) <> coalesce(max(there_total), 0)""";

    /**
     * What became of the rows in doubt.
     *
     * @param fromJournal rows that are as the journal has them, since the file had them otherwise
     * @param fromBackup rows that are as the backup has them
     * @param unverified rows that are as the file has them, of which nobody knows whether they were so
     * @param lost rows of which nobody knows anything
     */
    record Decided(int fromJournal, int fromBackup, int unverified, int lost) {
        static final Decided NOTHING = new Decided(0, 0, 0, 0);
    }

    private record Wrong(long bucket, int rows, long total) {}

    private final Sql sql;
    private final SummedTable table;
    private final Optional<JournaledTable> journaled;
    private final boolean backup;
    private final String columns;

    /**
     * @param columns all of the table, joined by commas
     * @param backup whether there is one
     */
    Deciding(Sql sql, SummedTable table, String columns, boolean backup) {
        this.sql = sql;
        this.table = table;
        this.columns = columns;
        this.backup = backup;
        journaled = JournaledTable.ALL.stream()
                .filter(other -> other.name().equals(table.name()))
                .findFirst();
    }

    /** Whether some rows have a sum that is not theirs. */
    boolean isInDoubt() {
        return !wrong().isEmpty();
    }

    /** Whether all those rows are as the last act left them: then it is the sum that is damaged, or an older one. */
    boolean isAsTheJournalSays() {
        return buckets().stream()
                .allMatch(bucket -> bucket.states().values().stream().allMatch(States::isAsTheJournalSays));
    }

    /**
     * @param trusted whether the sums are those of what was written
     * @throws RuntimeException if the sums of the damaged library cannot be read: then nothing was changed
     */
    Decided run(boolean trusted) {
        return apply(buckets().stream()
                .map(bucket -> trusted ? bucket.decide() : bucket.keep())
                .toList());
    }

    private List<Wrong> wrong() {
        return sql.list(
                WRONG,
                row -> new Wrong(row.number("bucket"), row.count("said"), row.number("total")),
                table.name(),
                table.name());
    }

    private List<Bucket> buckets() {
        List<Wrong> wrong = wrong();
        if (!wrong.isEmpty() && journaled.isPresent()) {
            sql.script("DROP TABLE IF EXISTS temp.told");
            sql.script(JOURNAL.formatted(table.name(), table.hash(Deciding::ofImage)));
        }
        long newest = backup ? newest() : 0;
        return wrong.stream()
                .map(bucket -> new Bucket(bucket.rows(), bucket.total(), states(bucket.bucket(), newest)))
                .toList();
    }

    /** No row of the backup has, or ever had, a higher number. */
    private long newest() {
        return sql.number("SELECT coalesce(max(seq), 0) FROM good.sqlite_sequence WHERE name = ?", table.name());
    }

    private static String ofImage(String column) {
        return "image ->> '" + column + "'";
    }

    private Map<Long, States> states(long bucket, long newest) {
        Map<Long, Long> file = hashes("main", bucket);
        Map<Long, Long> good = backup ? hashes("good", bucket) : Map.of();
        Map<Long, Optional<Long>> told = journaled.isPresent() ? told(bucket) : Map.of();
        Map<Long, States> states = new TreeMap<>();
        for (Map<Long, ?> known : List.of(file, good, told)) {
            for (long number : known.keySet()) {
                Optional<Long> image = told.getOrDefault(number, Optional.empty());
                states.put(
                        number,
                        new States(
                                file.get(number),
                                orNull(image),
                                told.containsKey(number),
                                good.get(number),
                                newest > 0 && number > newest));
            }
        }
        return states;
    }

    private static @Nullable Long orNull(Optional<Long> hash) {
        return hash.isPresent() ? hash.get() : null;
    }

    /** Rows without numbers of their own are told by those that SQLite gives them. */
    private Map<Long, Long> hashes(String library, long bucket) {
        Map<Long, Long> hashes = new HashMap<>();
        sql.each(
                "SELECT rowid AS number, %s AS hash FROM %s.%s WHERE %s = ?"
                        .formatted(table.hash(column -> column), library, table.name(), table.bucket("")),
                row -> Map.entry(row.number("number"), row.number("hash")),
                row -> hashes.put(row.getKey(), row.getValue()),
                bucket);
        return hashes;
    }

    private Map<Long, Optional<Long>> told(long bucket) {
        Map<Long, Optional<Long>> told = new HashMap<>();
        sql.each(
                "SELECT row_id, hash FROM temp.told WHERE row_id >> " + SummedTable.BUCKET_BITS + " = ?",
                row -> Map.entry(row.number("row_id"), Optional.ofNullable(row.idOrNull("hash"))),
                row -> told.put(row.getKey(), row.getValue()),
                bucket);
        return told;
    }

    /** First goes what is not to be there: it may stand in the way of what is. */
    private Decided apply(List<Decision> decisions) {
        Map<Long, Source> others = new TreeMap<>();
        int unverified = 0;
        int lost = 0;
        for (Decision decision : decisions) {
            unverified += decision.unverified();
            lost += decision.lost();
            decision.choices().forEach((number, choice) -> {
                Optional<Source> source = choice.map(Choice::source);
                if (!source.equals(Optional.of(Source.FILE))) {
                    sql.update("DELETE FROM main.%s WHERE rowid = ?".formatted(table.name()), number);
                    source.ifPresent(other -> others.put(number, other));
                }
            });
        }
        Map<Source, Integer> rows = new EnumMap<>(Source.class);
        others.forEach((number, source) -> rows.merge(source, put(number, source), Integer::sum));
        int fromJournal = rows.getOrDefault(Source.JOURNAL, 0);
        int fromBackup = rows.getOrDefault(Source.BACKUP, 0);
        return new Decided(fromJournal, fromBackup, unverified, lost + others.size() - fromJournal - fromBackup);
    }

    private int put(long number, Source source) {
        if (source == Source.BACKUP) {
            return sql.update(
                    "INSERT OR IGNORE INTO main.%1$s (%2$s) SELECT %2$s FROM good.%1$s WHERE rowid = ?"
                            .formatted(table.name(), columns),
                    number);
        }
        String image = sql.first("SELECT image FROM temp.told WHERE row_id = ?", row -> row.text("image"), number)
                .orElseThrow();
        try {
            return sql.update(journaled.orElseThrow().write(), image);
        } catch (RuntimeException e) {
            return 0; // it contradicts another row
        }
    }
}
