package org.kith.engine.backup;

import java.util.ArrayDeque;
import java.util.Deque;
import org.kith.engine.store.sql.Sql;

/**
 * Copies the rows of a table that can be read, from a damaged database that is attached as {@code old}: all at once, or else by
 * halves, down to the single rows that cannot.
 */
final class Salvage {

    /** After so many it is not single pages any more: what is left is given up. */
    private static final int MOST_FAILURES = 100_000;

    private record Range(long from, long to) {}

    private final Sql sql;
    private final String insert;
    private final long last;
    private int rows;
    private int failures;

    /**
     * @param columns of the table, joined by commas
     * @param last no row has a higher number
     */
    Salvage(Sql sql, String table, String columns, long last) {
        this.sql = sql;
        this.last = last;
        insert = "INSERT OR IGNORE INTO main.%1$s (%2$s) SELECT %2$s FROM old.%1$s WHERE rowid BETWEEN ? AND ?"
                .formatted(table, columns);
    }

    /** How many rows were copied. */
    int run() {
        Deque<Range> ranges = new ArrayDeque<>();
        if (last > 0) {
            ranges.push(new Range(1, last));
        }
        while (!ranges.isEmpty() && failures < MOST_FAILURES) {
            Range range = ranges.pop();
            if (!copy(range) && range.from() < range.to()) {
                long middle = (range.from() + range.to()) / 2;
                ranges.push(new Range(middle + 1, range.to()));
                ranges.push(new Range(range.from(), middle));
            }
        }
        return rows;
    }

    /** Whether all rows could be read. */
    boolean isWhole() {
        return failures == 0;
    }

    /** A statement that fails leaves nothing of it; whatever SQLite makes of a damaged page, it is one that cannot be read. */
    private boolean copy(Range range) {
        try {
            rows += sql.update(insert, range.from(), range.to());
            return true;
        } catch (RuntimeException e) {
            failures++;
            return false;
        }
    }
}
