package org.kith.engine.store;

import java.nio.file.Path;
import java.util.List;
import org.kith.engine.store.sql.Sql;
import org.kith.engine.store.sql.SqliteFile;

/** Changes a library as a failing disk does: no trigger hears of it. */
public final class ByItself {

    private record Trigger(String name, String text) {}

    private ByItself() {}

    public static void change(Path library, String statements) {
        try (Sql sql = new SqliteFile(library).openForWriting()) {
            sql.script("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON");
            List<Trigger> triggers = sql.list(
                    "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'",
                    row -> new Trigger(row.text("name"), row.text("sql")));
            triggers.forEach(trigger -> sql.script("DROP TRIGGER " + trigger.name()));
            sql.script(statements);
            triggers.forEach(trigger -> sql.script(trigger.text()));
        }
    }
}
