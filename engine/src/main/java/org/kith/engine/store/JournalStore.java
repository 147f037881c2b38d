package org.kith.engine.store;

import com.google.gson.Gson;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.kith.engine.store.photos.ToldStore;
import org.kith.engine.store.row.ActKind;
import org.kith.engine.store.row.ActSummary;
import org.kith.engine.store.row.JournalEntry;
import org.kith.engine.store.sql.Row;
import org.kith.engine.store.sql.Sql;

/**
 * What the user did to people, in order. The rows an act changes are caught by triggers of the schema while an entry is
 * open, so that any act can be undone, and done again, without knowing how. Undoing is itself no act: the history is a row of
 * entries of which the last ones may be undone, until a new act takes their place.
 */
public final class JournalStore {

    private static final Gson GSON = new Gson();

    private final Sql sql;

    JournalStore(Sql sql) {
        this.sql = sql;
    }

    /** From here to {@link #end} all changes of this transaction belong to one entry. */
    public void begin() {
        sql.update("""
                INSERT INTO journal (kind, clustering) SELECT 'open', clusterings FROM grouping""");
        sql.update("UPDATE journal_open SET entry_id = (SELECT max(id) FROM journal)");
    }

    /**
     * If nothing was changed, nothing is remembered, and what was undone can still be done again.
     *
     * @return the entry, if there is one
     */
    public OptionalLong end(ActSummary act) {
        long entry = sql.number("SELECT entry_id FROM journal_open");
        copiesFollow(entry);
        sql.update("UPDATE journal_open SET entry_id = NULL");
        sql.update("DELETE FROM journal_change WHERE entry_id = ? AND before IS after", entry);
        if (!sql.exists("SELECT 1 FROM journal_change WHERE entry_id = ?", entry)) {
            sql.update("DELETE FROM journal WHERE id = ?", entry);
            return OptionalLong.empty();
        }
        sql.update("DELETE FROM journal WHERE undone = 1");
        sql.update(
                "UPDATE journal SET kind = ?, name = ?, others = ?, faces = ?, groups = ?, photos = ? WHERE id = ?",
                act.kind().code(),
                act.name(),
                GSON.toJson(act.others()),
                act.faces(),
                act.groups(),
                act.photos(),
                entry);
        return OptionalLong.of(entry);
    }

    /** The last act that is not undone is taken back. Empty if there is none. */
    public Optional<ActSummary> undo() {
        Optional<JournalEntry> entry = toUndo();
        entry.ifPresent(e -> {
            if (e.act().kind() == ActKind.READ_TAGS) {
                new ToldStore(sql).undoing(e.id());
            }
            new JournalReplay(sql).backward(e.id());
            copiesFollow(e.id());
            sql.update("UPDATE journal SET undone = 1 WHERE id = ?", e.id());
        });
        return entry.map(JournalEntry::act);
    }

    /** The first act that is undone is done again. Empty if there is none. */
    public Optional<ActSummary> redo() {
        Optional<JournalEntry> entry = toRedo();
        entry.ifPresent(e -> {
            new JournalReplay(sql).forward(e.id());
            copiesFollow(e.id());
            if (e.act().kind() == ActKind.READ_TAGS) {
                new ToldStore(sql).redone(e.id());
            }
            sql.update("UPDATE journal SET undone = 0 WHERE id = ?", e.id());
        });
        return entry.map(JournalEntry::act);
    }

    /** Files that came later may be copies of those that the act was about. */
    private void copiesFollow(long entry) {
        new CopyStore(sql).follow(sql.list("""
                SELECT DISTINCT coalesce(after, before) ->> 'face_id' AS face_id FROM journal_change
                WHERE entry_id = ? AND of_table IN ('verdict', 'apart')""", row -> row.face("face_id"), entry));
    }

    /** What {@link #undo} would take back. */
    public Optional<JournalEntry> toUndo() {
        return sql.first("SELECT * FROM journal WHERE undone = 0 ORDER BY id DESC LIMIT 1", JournalStore::entry);
    }

    /** What {@link #redo} would do again. */
    public Optional<JournalEntry> toRedo() {
        return sql.first("SELECT * FROM journal WHERE undone = 1 ORDER BY id LIMIT 1", JournalStore::entry);
    }

    /** The newest entries, newest first, undone ones too. */
    public List<JournalEntry> history(int limit) {
        return sql.list("SELECT * FROM journal ORDER BY id DESC LIMIT ?", JournalStore::entry, limit);
    }

    private static JournalEntry entry(Row row) throws SQLException {
        ActSummary act = new ActSummary(
                row.code(ActKind.class, "kind"),
                row.textOrNull("name"),
                List.of(GSON.fromJson(row.text("others"), String[].class)),
                row.count("faces"),
                row.count("groups"),
                row.count("photos"));
        return new JournalEntry(row.number("id"), Instant.parse(row.text("at")), act, row.flag("undone"));
    }
}
