package org.kith.engine.store;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.ContentHash;
import org.kith.engine.store.row.UnfinishedErasure;
import org.kith.engine.store.sql.Ids;
import org.kith.engine.store.sql.Sql;

/** What is to be erased from the files of a library: written by the act that takes it out, in the same transaction. */
public final class UnfinishedStore {

    /** A photo that is there again keeps its pictures. */
    private static final String ALL = """
            SELECT id, whole_photo,
                   iif(whole_photo AND content IN (SELECT content_hash FROM photo), NULL, content) AS content
            FROM unfinished ORDER BY id""";

    private static final String ADD = "INSERT INTO unfinished (content, whole_photo) VALUES (?, ?)";

    private final Sql sql;

    UnfinishedStore(Sql sql) {
        this.sql = sql;
    }

    /** The file is to be written anew. */
    void file() {
        add(null, false);
    }

    /** Pictures of faces on photos of these contents are to be deleted, and the file written anew. */
    void faces(Collection<ContentHash> contents) {
        file();
        Set.copyOf(contents).forEach(content -> add(content, false));
    }

    /** All pictures of photos of these contents are to be deleted, and the file written anew. */
    void photos(Collection<ContentHash> contents) {
        file();
        Set.copyOf(contents).forEach(content -> add(content, true));
    }

    /** The number of the last of them; 0 if there was none. */
    long last() {
        return sql.number("SELECT coalesce(max(id), 0) FROM unfinished");
    }

    private void add(@Nullable ContentHash content, boolean wholePhoto) {
        sql.update(ADD, content == null ? null : content.toBytes(), wholePhoto ? 1 : 0);
    }

    public List<UnfinishedErasure> all() {
        return sql.list(ALL, row -> {
            byte @Nullable [] content = row.bytesOrNull("content");
            return new UnfinishedErasure(
                    row.number("id"), content == null ? null : ContentHash.of(content), row.flag("whole_photo"));
        });
    }

    public void done(Collection<UnfinishedErasure> erasures) {
        sql.update(
                "DELETE FROM unfinished WHERE id IN (SELECT value FROM json_each(?))",
                Ids.json(erasures, UnfinishedErasure::id));
    }
}
