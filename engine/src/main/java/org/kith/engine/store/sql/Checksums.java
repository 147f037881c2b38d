package org.kith.engine.store.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sums over the rows that nobody could make again, kept by triggers: who changes a row in any other way than by a statement, such as a
 * failing disk, leaves a sum that is not that of the rows.
 */
public final class Checksums {

    /** The views of what is wrong, one a table. They stand in the library, which so can be looked through by any later version. */
    private static final String VIEW = "checksum_of_";

    private static final String TRIGGER = "checksum_";

    private static final String EXISTING = """
            SELECT type || ' ' || name AS name FROM sqlite_schema
            WHERE type IN ('trigger', 'view') AND name LIKE 'checksum\\_%' ESCAPE '\\'""";

    private static final String VIEWS =
            "SELECT name FROM sqlite_schema WHERE type = 'view' AND name LIKE 'checksum\\_of\\_%' ESCAPE '\\' ORDER BY name";

    /**
     * A bucket whose rows are not those that were written.
     *
     * @param said how many rows there should be
     * @param there how many there are
     */
    public record Wrong(String table, long bucket, int said, int there) {

        /** How many rows may be meant: which of them is not known. */
        public int rows() {
            return Math.max(said, there);
        }
    }

    private Checksums() {}

    /** Makes the sums of what is there now, and what keeps them, in place of what there was. */
    static void remake(Sql sql) {
        drop(sql);
        sql.update("DELETE FROM checksum");
        for (SummedTable table : SummedTable.ALL) {
            sql.update("INSERT INTO checksum (of_table, bucket, rows, total) SELECT '%s', bucket, rows, total FROM (%s)"
                    .formatted(table.name(), sums(table)));
        }
        statements().values().forEach(sql::script);
    }

    /** Before tables are made anew, which views of them would hinder. */
    static void drop(Sql sql) {
        sql.list(EXISTING, row -> row.text("name")).forEach(name -> sql.script("DROP " + name));
    }

    /** The triggers and views, by their names. */
    static Map<String, String> statements() {
        Map<String, String> statements = new TreeMap<>();
        for (SummedTable table : SummedTable.ALL) {
            String name = TRIGGER + table.name();
            statements.put(name + "_new", """
                    CREATE TRIGGER %1$s_new AFTER INSERT ON %2$s
                    BEGIN
                        INSERT INTO checksum VALUES ('%2$s', %3$s, 1, %4$s)
                        ON CONFLICT (of_table, bucket) DO UPDATE SET rows = rows + 1, total = total + excluded.total;
                    END""".formatted(name, table.name(), table.bucket("new."), table.hash("new.")));
            // a row keeps its number, so its bucket too
            statements.put(name + "_other", """
                    CREATE TRIGGER %1$s_other AFTER UPDATE OF %5$s ON %2$s
                    BEGIN
                        UPDATE checksum SET total = total - %4$s + %6$s WHERE of_table = '%2$s' AND bucket = %3$s;
                    END""".formatted(
                            name,
                            table.name(),
                            table.bucket("old."),
                            table.hash("old."),
                            String.join(", ", table.columns()),
                            table.hash("new.")));
            statements.put(name + "_gone", """
                    CREATE TRIGGER %1$s_gone AFTER DELETE ON %2$s
                    BEGIN
                        UPDATE checksum SET rows = rows - 1, total = total - %4$s
                        WHERE of_table = '%2$s' AND bucket = %3$s;
                    END""".formatted(name, table.name(), table.bucket("old."), table.hash("old.")));
            statements.put(VIEW + table.name(), view(table));
        }
        return statements;
    }

    private static String sums(SummedTable table) {
        // the rows themselves: an index may know them otherwise
        return "SELECT %s AS bucket, count(*) AS rows, sum(%s) AS total FROM %s NOT INDEXED GROUP BY 1"
                .formatted(table.bucket(""), table.hash(""), table.name());
    }

    private static String view(SummedTable table) {
        return """
                CREATE VIEW %1$s%2$s (bucket, said, there) AS
                SELECT bucket, coalesce(max(said), 0), coalesce(max(there), 0)
                FROM (SELECT bucket, rows AS said, total AS said_total, NULL AS there, NULL AS there_total
                      FROM checksum WHERE of_table = '%2$s'
                      UNION ALL
                      SELECT bucket, NULL, NULL, rows, total FROM (%3$s))
                GROUP BY bucket
                HAVING coalesce(max(said), 0) <> coalesce(max(there), 0)
                    OR coalesce(max(said_total), 0) <> coalesce(max(there_total), 0)""".formatted(VIEW, table.name(), sums(table));
    }

    /** The tables that are summed up in a library, whatever its version; none in those from before there were sums. */
    public static List<String> tables(Sql sql) {
        return sql.list(VIEWS, row -> row.text("name").substring(VIEW.length()));
    }

    /** What is not as it was written; reads all rows of the table. */
    public static List<Wrong> wrong(Sql sql, String table) {
        return sql.list(
                "SELECT bucket, said, there FROM " + VIEW + table + " ORDER BY bucket",
                row -> new Wrong(table, row.number("bucket"), row.count("said"), row.count("there")));
    }

    /** The same of all tables. */
    public static List<Wrong> wrong(Sql sql) {
        List<Wrong> wrong = new ArrayList<>();
        tables(sql).forEach(table -> wrong.addAll(wrong(sql, table)));
        return wrong;
    }
}
