package org.kith.engine.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kith.engine.store.sql.Sql;

/**
 * Puts rows back to how they were before or after an act. The user's rows become exactly that, but for faces that no longer
 * exist: nothing can be said of them. Clusters are the machine's, and may have been made anew since: then they are left alone,
 * and the next clustering brings them into line.
 */
final class JournalReplay {

    /** How a row of each table is written from its image, whatever is there now. */
    private static final Map<String, String> WRITE =
            Map.of("person", """
            INSERT INTO person (id, name, name_key, birth_year, cover_face_id, hidden, created_at)
            SELECT i ->> 'id', i ->> 'name', i ->> 'name_key', i ->> 'birth_year',
                   (SELECT id FROM face WHERE id = i ->> 'cover_face_id'), i ->> 'hidden', i ->> 'created_at'
            FROM (SELECT ? AS i) WHERE true
            ON CONFLICT (id) DO UPDATE
            SET name = excluded.name, name_key = excluded.name_key, birth_year = excluded.birth_year,
                cover_face_id = excluded.cover_face_id, hidden = excluded.hidden, created_at = excluded.created_at""", "verdict", """
            INSERT INTO verdict (id, face_id, person_id, kind, source, created_at, assigned_to)
            SELECT i ->> 'id', i ->> 'face_id', i ->> 'person_id', i ->> 'kind', i ->> 'source', i ->> 'created_at',
                   i ->> 'assigned_to'
            FROM (SELECT ? AS i) WHERE EXISTS (SELECT 1 FROM face WHERE id = i ->> 'face_id')
            ON CONFLICT (id) DO UPDATE
            SET face_id = excluded.face_id, person_id = excluded.person_id, kind = excluded.kind,
                source = excluded.source, created_at = excluded.created_at, assigned_to = excluded.assigned_to""", "cluster", """
            INSERT INTO cluster (id, person_id)
            SELECT i ->> 'id', i ->> 'person_id' FROM (SELECT ? AS i) WHERE true
            ON CONFLICT (id) DO UPDATE SET person_id = excluded.person_id""", "cluster_member", """
            INSERT INTO cluster_member (face_id, cluster_id)
            SELECT i ->> 'face_id', i ->> 'cluster_id'
            FROM (SELECT ? AS i) WHERE EXISTS (SELECT 1 FROM face WHERE id = i ->> 'face_id')
            ON CONFLICT (face_id) DO UPDATE SET cluster_id = excluded.cluster_id""", "apart", """
            INSERT INTO apart (id, question, side, face_id)
            SELECT i ->> 'id', i ->> 'question', i ->> 'side', i ->> 'face_id'
            FROM (SELECT ? AS i) WHERE EXISTS (SELECT 1 FROM face WHERE id = i ->> 'face_id')
            ON CONFLICT (id) DO NOTHING""");

    private static final Map<String, String> DELETE = Map.of(
            "person", "DELETE FROM person WHERE id = ?",
            "verdict", "DELETE FROM verdict WHERE id = ?",
            "apart", "DELETE FROM apart WHERE id = ?",
            "cluster", "DELETE FROM cluster WHERE id = ?",
            "cluster_member", "DELETE FROM cluster_member WHERE face_id = ?");

    private final Sql sql;

    JournalReplay(Sql sql) {
        this.sql = sql;
    }

    private record Change(String table, long row, @Nullable String image) {}

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
                row -> new Change(row.text("of_table"), row.number("row_id"), row.textOrNull("image")),
                entry);
        Batch batch = new Batch();
        for (Change change : changes) {
            if (sameClusters || !change.table().startsWith("cluster")) {
                batch.add(change);
            }
        }
        batch.flush();
    }

    /** Neighbours that take the same statement: compiling it takes longer than running it. */
    private final class Batch {
        private final List<Object[]> rows = new ArrayList<>();
        private String statement = "";

        void add(Change change) {
            @Nullable String image = change.image();
            String next = Objects.requireNonNull((image == null ? DELETE : WRITE).get(change.table()));
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
