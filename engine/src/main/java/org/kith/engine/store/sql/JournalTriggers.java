package org.kith.engine.store.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Triggers that write each row of some tables into the journal, before and after, while an entry is open. */
final class JournalTriggers {

    private static final String EXISTING =
            "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'journal\\_%' ESCAPE '\\'";

    /** What columns that came later held in rows of which an image was made before; a value that is missing reads as NULL. */
    private static final String DEFAULTS =
            "SELECT name, dflt_value FROM pragma_table_info(?) WHERE dflt_value IS NOT NULL";

    private static final String COMPLETE = """
            UPDATE journal_change SET %1$s = json_insert(%1$s, '$.%2$s', (%3$s))
            WHERE of_table = ? AND %1$s IS NOT NULL AND json_type(%1$s, '$.%2$s') IS NULL""";

    private final List<JournaledTable> tables;

    JournalTriggers(List<JournaledTable> tables) {
        this.tables = List.copyOf(tables);
    }

    /** In place of those there are, which earlier versions made by hand. */
    void remake(Sql sql) {
        sql.list(EXISTING, row -> row.text("name")).forEach(name -> sql.script("DROP TRIGGER " + name));
        statements().values().forEach(sql::script);
        tables.forEach(table -> completeImages(table, sql));
    }

    /** By their names. */
    Map<String, String> statements() {
        Map<String, String> statements = new TreeMap<>();
        for (JournaledTable table : tables) {
            add(statements, table, "new", "INSERT", "new", List.of("after"), List.of("new"));
            add(statements, table, "other", "UPDATE", "old", List.of("before", "after"), List.of("old", "new"));
            add(statements, table, "gone", "DELETE", "old", List.of("before"), List.of("old"));
        }
        return statements;
    }

    private static void add(
            Map<String, String> statements,
            JournaledTable table,
            String name,
            String event,
            String row,
            List<String> columns,
            List<String> images) {
        String trigger = "journal_" + table.name() + "_" + name;
        statements.put(trigger, """
                CREATE TRIGGER %s AFTER %s ON %s
                WHEN (SELECT entry_id FROM journal_open) IS NOT NULL
                BEGIN
                    INSERT INTO journal_change (entry_id, of_table, row_id, %s)
                    SELECT entry_id, '%s', %s.%s, %s
                    FROM journal_open;
                END""".formatted(
                        trigger,
                        event,
                        table.name(),
                        String.join(", ", columns),
                        table.name(),
                        row,
                        table.key(),
                        String.join(", ", images.stream().map(table::image).toList())));
    }

    /** Acts of the time before a column was made can be undone: their rows had its default. */
    private static void completeImages(JournaledTable table, Sql sql) {
        record Default(String column, String value) {}
        List<Default> defaults = new ArrayList<>(
                sql.list(DEFAULTS, row -> new Default(row.text("name"), row.text("dflt_value")), table.name()));
        defaults.removeIf(d -> !table.columns().contains(d.column()));
        for (Default d : defaults) {
            for (String image : List.of("before", "after")) {
                sql.update(COMPLETE.formatted(image, d.column(), d.value()), table.name());
            }
        }
    }
}
