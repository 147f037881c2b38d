package org.kith.engine.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.engine.model.BirthDate;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PersonName;
import org.kith.engine.store.Database;
import org.kith.engine.store.OldLibrary;
import org.kith.engine.store.Priority;
import org.kith.engine.store.row.ActKind;
import org.kith.engine.store.row.ActSummary;

/** The list of what the journal catches, against the schema. */
class JournalTriggersTest {

    static final List<JournaledTable> TABLES = JournaledTable.ALL;

    private Path folder;

    @BeforeEach
    void makeLibrary(@TempDir Path temporary) {
        folder = temporary;
        Database.openForWriting(folder, "kith test").close();
    }

    private static Map<String, String> triggers(Sql sql) {
        Map<String, String> triggers = new LinkedHashMap<>();
        sql.each(
                "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'journal%' ORDER BY name",
                row -> Map.entry(row.text("name"), row.text("sql")),
                trigger -> triggers.put(trigger.getKey(), trigger.getValue()));
        return triggers;
    }

    @Test
    void aFreshLibraryHasTheTriggersOfTheList() {
        try (Sql sql = new SqliteFile(folder).openForReading()) {
            assertThat(triggers(sql)).containsExactlyEntriesOf(new JournalTriggers(TABLES).statements());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void aLibraryOfAnEarlierVersionHasThemToo(int version, @TempDir Path other) throws IOException {
        OldLibrary.copy(version, other);
        SqliteFile file = new SqliteFile(other);
        Migrations.bundled().migrate(file);

        try (Sql sql = file.openForLooking()) {
            assertThat(triggers(sql)).containsExactlyEntriesOf(new JournalTriggers(TABLES).statements());
        }
    }

    /** A column added later must be in the list, or undoing would lose what stands in it. */
    @ParameterizedTest
    @FieldSource("TABLES")
    void everyColumnIsInTheList(JournaledTable table) {
        try (Sql sql = new SqliteFile(folder).openForReading()) {
            List<String> columns =
                    sql.list("SELECT name FROM pragma_table_info(?)", row -> row.text("name"), table.name());
            List<String> key = sql.list(
                    "SELECT name FROM pragma_table_info(?) WHERE pk > 0 AND type = 'INTEGER'",
                    row -> row.text("name"),
                    table.name());

            assertThat(table.columns()).containsExactlyInAnyOrderElementsOf(columns);
            assertThat(key).containsExactly(table.key());
        }
    }

    /** What a row refers to may be gone when it is put back, unless it is put back by the same act. */
    @ParameterizedTest
    @FieldSource("TABLES")
    void everyReferenceToOtherTablesIsInTheList(JournaledTable table) {
        Set<String> journaled = new HashSet<>();
        TABLES.forEach(other -> journaled.add(other.name()));
        Map<String, String> listed = new HashMap<>(table.onlyWith());
        listed.putAll(table.emptyWithout());
        Map<String, String> references = new HashMap<>();
        try (Sql sql = new SqliteFile(folder).openForReading()) {
            sql.each(
                    "SELECT \"from\" AS f, \"table\" AS t FROM pragma_foreign_key_list(?)",
                    row -> Map.entry(row.text("f"), row.text("t")),
                    reference -> references.put(reference.getKey(), reference.getValue()),
                    table.name());
        }
        references.values().removeIf(journaled::contains);

        assertThat(listed).containsExactlyInAnyOrderEntriesOf(references);
    }

    @Test
    void imagesFromBeforeAColumnWasMadeGetItsDefault() {
        try (Database library = Database.openForWriting(folder, "kith test")) {
            library.changeAndWait(Priority.USER, stores -> {
                PersonId anna = stores.people().add(new PersonName("Anna"));
                stores.journal().begin();
                stores.people().setBorn(anna, BirthDate.in(1961));
                stores.people().add(new PersonName("Ben"));
                stores.journal().end(new ActSummary(ActKind.BORN, "Anna", List.of(), 0, 0));
            });
        }
        List<JournaledTable> more = new ArrayList<>(TABLES);
        more.set(0, withColumn(TABLES.get(0), "side"));

        try (Sql sql = new SqliteFile(folder).openForWriting()) {
            sql.script("ALTER TABLE person ADD COLUMN side TEXT NOT NULL DEFAULT 'ours'");
            new JournalTriggers(more).remake(sql);

            assertThat(sql.list(
                            "SELECT coalesce(before ->> 'side', '-') || ' ' || (after ->> 'side') AS r"
                                    + " FROM journal_change ORDER BY id",
                            row -> row.text("r")))
                    .containsExactly("ours ours", "- ours");
            assertThat(triggers(sql).get("journal_person_new")).contains("'side', new.side");
        }
    }

    private static JournaledTable withColumn(JournaledTable table, String column) {
        List<String> columns = new ArrayList<>(table.columns());
        columns.add(column);
        return new JournaledTable(table.name(), columns, table.onlyWith(), table.emptyWithout(), table.ofClusters());
    }
}
