package org.kith.engine.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kith.engine.store.sql.JournaledTable;
import org.kith.engine.store.sql.Sql;

/**
 * Puts rows back to how they were before or after an act. The user's rows become exactly that, but for faces that no longer
 * exist: nothing can be said of them. Clusters are the machine's, and may have been made anew since: then they are left alone,
 * and the next clustering brings them into line.
 */
final class JournalReplay {

    /** How a row of each table is written from its image, and taken out. */
    private static final Map<String, Statements> STATEMENTS =
            JournaledTable.ALL.stream().collect(Collectors.toMap(JournaledTable::name, Statements::of));

    private record Statements(String write, String delete, boolean ofClusters) {
        static Statements of(JournaledTable table) {
            return new Statements(table.write(), table.delete(), table.ofClusters());
        }
    }

    private final Sql sql;

    JournalReplay(Sql sql) {
        this.sql = sql;
    }

    private record Change(
            Statements statements, long row, @Nullable String image) {}

    void backward(long entry) {
        replay(entry, "before", "DESC");
    }

    void forward(long entry) {
        replay(entry, "after", "ASC");
    }

    private void replay(long entry, String image, String order) {
        // rows refer to each other, and what a change caused by itself may have been caught before it
        sql.script("PRAGMA defer_foreign_keys = ON");
        boolean sameClusters = sql.exists(
                "SELECT 1 FROM journal JOIN grouping ON clustering = clusterings WHERE journal.id = ?", entry);
        List<Change> changes = sql.list(
                "SELECT of_table, row_id, " + image + " AS image FROM journal_change WHERE entry_id = ? ORDER BY id "
                        + order,
                row -> new Change(statements(row.text("of_table")), row.number("row_id"), row.textOrNull("image")),
                entry);
        Batch batch = new Batch();
        for (Change change : changes) {
            if (sameClusters || !change.statements().ofClusters()) {
                batch.add(change);
            }
        }
        batch.flush();
    }

    private static Statements statements(String table) {
        return Objects.requireNonNull(STATEMENTS.get(table), table);
    }

    /** Neighbours that take the same statement: compiling it takes longer than running it. */
    private final class Batch {
        private final List<Object[]> rows = new ArrayList<>();
        private String statement = "";

        void add(Change change) {
            @Nullable String image = change.image();
            String next = image == null
                    ? change.statements().delete()
                    : change.statements().write();
            if (!next.equals(statement)) {
                flush();
                statement = next;
            }
            rows.add(new Object[] {image == null ? change.row() : image});
        }

        void flush() {
            if (!rows.isEmpty()) {
                sql.updateAll(statement, rows);
                rows.clear();
            }
        }
    }
}
