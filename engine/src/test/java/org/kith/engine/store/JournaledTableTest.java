package org.kith.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.store.row.ActKind;
import org.kith.engine.store.row.ActSummary;
import org.kith.engine.store.row.ClusterGroup;
import org.kith.engine.store.sql.JournaledTable;
import org.kith.engine.store.sql.Sql;

/** Whatever stands in a column that the journal lists comes back when an act is undone. */
class JournaledTableTest {

    static final List<JournaledTable> TABLES = JournaledTable.ALL;

    private static final ActSummary ACT = new ActSummary(ActKind.RENAME, "Anna", List.of(), 1, 0);

    private TestLibrary library;

    /** Every table has a row, and there is another face that could stand in it. */
    @BeforeEach
    void openLibrary(@TempDir Path folder) {
        library = new TestLibrary(folder);
        PersonId anna = library.person("Anna");
        FaceId face = library.face("a.jpg", 0.5);
        library.face("b.jpg", 0.5);
        FaceId other = library.face("c.jpg", 0.5);
        library.is(face, anna);
        library.cluster(List.of(new ClusterGroup(Set.of(face), anna)));
        library.change(stores -> {
            stores.people().setCover(anna, face);
            stores.apart().add(List.of(List.of(face), List.of(other)));
            UsersWordTest.sayOfPhotos(stores, anna);
        });
    }

    @AfterEach
    void closeLibrary() {
        library.close();
    }

    /** The first row of a table, as SQLite writes its values. */
    private static List<String> row(Sql sql, JournaledTable table) {
        String values = String.join(
                " || '|' || ",
                table.columns().stream().map(column -> "quote(" + column + ")").toList());
        return sql.list(
                "SELECT " + values + " AS r FROM " + table.name() + " ORDER BY "
                        + table.columns().get(0) + " LIMIT 1",
                row -> row.text("r"));
    }

    @ParameterizedTest
    @FieldSource("TABLES")
    void undoingBringsBackARowThatIsGone(JournaledTable table) {
        library.change(stores -> {
            deferChecks(stores);
            List<String> before = row(stores.sql(), table);
            String first =
                    "(SELECT min(%1$s) FROM %2$s)".formatted(table.columns().get(0), table.name());
            act(
                    stores,
                    "DELETE FROM %s WHERE %s = %s"
                            .formatted(table.name(), table.columns().get(0), first));
            assertThat(row(stores.sql(), table)).isNotEqualTo(before);

            stores.journal().undo();

            assertThat(row(stores.sql(), table)).isEqualTo(before);
        });
    }

    @ParameterizedTest
    @FieldSource("TABLES")
    void undoingBringsBackEveryColumnAndRedoingItsNewValue(JournaledTable table) {
        library.change(stores -> {
            deferChecks(stores);
            List<String> before = row(stores.sql(), table);
            for (String column : table.columns().subList(1, table.columns().size())) {
                act(stores, """
                        UPDATE %1$s
                        SET %2$s = CASE typeof(%2$s) WHEN 'text' THEN 'other' ELSE coalesce(%2$s, 0) + 1 END
                        WHERE %3$s = (SELECT min(%3$s) FROM %1$s)""".formatted(table.name(), column, table.columns().get(0)));
                List<String> after = row(stores.sql(), table);
                assertThat(after).as(column).isNotEqualTo(before);

                stores.journal().undo();
                assertThat(row(stores.sql(), table)).as(column).isEqualTo(before);

                stores.journal().redo();
                assertThat(row(stores.sql(), table)).as(column).isEqualTo(after);
                stores.journal().undo();
            }
        });
    }

    /** Values that mean nothing are allowed until the end of the transaction, by when they are undone. */
    private static void deferChecks(Stores stores) {
        stores.sql().script("PRAGMA ignore_check_constraints = ON; PRAGMA defer_foreign_keys = ON");
    }

    private static void act(Stores stores, String change) {
        stores.journal().begin();
        stores.sql().script(change);
        stores.journal().end(ACT);
    }
}
