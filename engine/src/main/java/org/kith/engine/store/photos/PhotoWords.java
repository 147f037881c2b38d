package org.kith.engine.store.photos;

import org.kith.engine.store.sql.Sql;

/** The words that photos are found by. Confined to one transaction. */
public final class PhotoWords {

    /** What stands behind the last separator is the name; '/' and '\\' whatever the system. */
    private static final String MAKE = """
            INSERT INTO photo_words (photo_id, name, words)
            SELECT id, folded(substr(path, length(folder) + 1)),
                   folded(concat_ws(char(10), folder, camera, lens, caption, tags)) || char(10) || coalesce(place, '')
            FROM (SELECT p.id, p.path, rtrim(p.path, replace(replace(p.path, '/', ''), '\\', '')) AS folder, p.camera, p.lens,
                         n.caption, (SELECT group_concat(t.name, char(10)) FROM photo_tag pt JOIN tag t ON t.id = pt.tag_id
                                     WHERE pt.photo_id = p.id) AS tags,
                         (SELECT pl.words FROM place pl WHERE pl.id = p.place_id) AS place
                  FROM photo_words_stale s JOIN photo p ON p.id = s.photo_id LEFT JOIN photo_note n ON n.photo_id = p.id)
            WHERE true
            ON CONFLICT (photo_id) DO UPDATE SET name = excluded.name, words = excluded.words
            WHERE name <> excluded.name OR words <> excluded.words""";

    private final Sql sql;

    public PhotoWords(Sql sql) {
        this.sql = sql;
    }

    /** Makes the words again of photos that changed in this transaction; to be called before it ends. */
    public void refresh() {
        if (sql.exists("SELECT 1 FROM photo_words_stale")) {
            sql.update(MAKE);
            sql.update("DELETE FROM photo_words_stale");
        }
    }

    /** Writes the index anew: until then words that are gone stand in its older parts, though nothing is found by them. */
    public void compact() {
        sql.update("INSERT INTO photo_text (photo_text) VALUES ('optimize')");
    }
}
