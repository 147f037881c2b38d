package org.kith.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.store.sql.JournaledTable;
import org.kith.engine.store.sql.UsersWord;
import org.kith.engine.store.sql.UsersWord.Origin;

/** No column of a library can be forgotten where what the user said is kept: it is somebody's word, and known whose. */
class UsersWordTest {

    private static final String COLUMNS = """
            SELECT s.name || '.' || c.name AS name
            FROM sqlite_schema s JOIN pragma_table_info(s.name) c
            WHERE s.type = 'table' AND s.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'""";

    private TestLibrary library;

    @BeforeEach
    void openLibrary(@TempDir Path folder) {
        library = new TestLibrary(folder);
    }

    @AfterEach
    void closeLibrary() {
        library.close();
    }

    private static List<String> columns(Stores stores) {
        return stores.sql().list(COLUMNS, row -> row.text("name"));
    }

    @Test
    void ofEveryColumnOfTheSchemaIsKnownWhereItComesFrom() {
        assertThat(UsersWord.columns().keySet())
                .as("columns of the schema: whoever adds one says in UsersWord whose word it is")
                .containsExactlyInAnyOrderElementsOf(library.list(UsersWordTest::columns));
    }

    @Test
    void aColumnThatNobodyThoughtOfIsFound() {
        library.change(stores -> {
            stores.sql()
                    .script("ALTER TABLE photo ADD COLUMN rating INTEGER; CREATE TABLE album (id INTEGER, name TEXT)");
            assertThat(columns(stores)).containsAll(UsersWord.columns().keySet());
            assertThat(columns(stores))
                    .filteredOn(column -> !UsersWord.columns().containsKey(column))
                    .containsExactlyInAnyOrder("photo.rating", "album.id", "album.name");
        });
    }

    /** A row the user spoke is undone as a whole: with its key, and with what is made from the rest of it. */
    @Test
    void whateverTheUserSaysIsCaughtByTheJournal() {
        Map<String, TreeSet<String>> journaled = new TreeMap<>();
        for (JournaledTable table : JournaledTable.ALL) {
            if (!table.ofClusters()) {
                journaled.put(table.name(), new TreeSet<>(table.columns()));
            }
        }
        assertThat(journaled.keySet()).isEqualTo(UsersWord.tables(Origin.USER).keySet());
        UsersWord.tables(Origin.USER)
                .forEach((table, columns) ->
                        assertThat(journaled.get(table)).as(table).containsAll(columns));
    }

    @Test
    void nothingTheMachineMakesIsTakenForTheUsersWord() {
        for (JournaledTable table : JournaledTable.ALL) {
            if (table.ofClusters()) {
                assertThat(UsersWord.tables(Origin.USER)).doesNotContainKey(table.name());
                assertThat(UsersWord.tables(Origin.MACHINE)).containsKey(table.name());
            }
        }
    }
}
