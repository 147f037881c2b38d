package org.kith.engine.index;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kith.engine.Engine;
import org.kith.engine.store.sql.Sql;
import org.kith.engine.store.sql.SqliteFile;

/** What the user said, without times; read after what was begun is finished. */
record SaidState(List<String> rows) {

    private static final List<String> WORDS = List.of(
            "SELECT 'person ' || id || ' ' || name || ' ' || hidden || ' ' || coalesce(birth_year, '') AS word FROM person WHERE name IS NOT NULL",
            "SELECT 'verdict ' || face_id || ' ' || kind || ' ' || coalesce(person_id, '') AS word FROM verdict",
            "SELECT 'apart ' || question || ' ' || side || ' ' || face_id AS word FROM apart",
            "SELECT 'act ' || kind || ' ' || undone AS word FROM journal",
            "SELECT 'folder ' || path AS word FROM folder",
            "SELECT 'photo ' || path AS word FROM photo",
            "SELECT 'embeddings ' || count(*) AS word FROM embedding");

    static SaidState of(Path library) {
        try (Engine engine = ActProcess.open(library)) {
            engine.rescan().completion().join(); // in its turn, behind what goes on by itself
        }
        try (Sql sql = new SqliteFile(library).openForReading()) {
            List<String> rows = new ArrayList<>();
            for (String query : WORDS) {
                rows.addAll(sql.list("SELECT r.word FROM (" + query + ") r ORDER BY 1", row -> row.text("word")));
            }
            return new SaidState(rows);
        }
    }
}
