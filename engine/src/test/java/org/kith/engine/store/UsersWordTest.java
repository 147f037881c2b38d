package org.kith.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.model.BirthDate;
import org.kith.engine.model.Box;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.AlbumId;
import org.kith.engine.model.photo.Label;
import org.kith.engine.model.photo.PhotoCondition;
import org.kith.engine.model.photo.PhotoCondition.Role;
import org.kith.engine.model.photo.PhotoNote;
import org.kith.engine.model.photo.PhotoQuery;
import org.kith.engine.model.photo.TakenTime;
import org.kith.engine.store.photos.PhotoArchiveStore;
import org.kith.engine.store.photos.TrashedPhoto;
import org.kith.engine.store.sql.JournaledTable;
import org.kith.engine.store.sql.UsersWord;
import org.kith.engine.store.sql.UsersWord.Origin;

/** No column of a library can be forgotten where what the user said is kept: it is somebody's word, and known whose. */
public class UsersWordTest {

    private static final String COLUMNS = """
            SELECT s.name || '.' || c.name AS name
            FROM sqlite_schema s JOIN pragma_table_info(s.name) c
            WHERE s.type = 'table' AND s.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
              AND s.name NOT LIKE 'photo\\_text%' ESCAPE '\\' -- SQLite's own index of photo_words""";

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
                    .script("ALTER TABLE photo ADD COLUMN rating INTEGER; CREATE TABLE wish (id INTEGER, name TEXT)");
            assertThat(columns(stores)).containsAll(UsersWord.columns().keySet());
            assertThat(columns(stores))
                    .filteredOn(column -> !UsersWord.columns().containsKey(column))
                    .containsExactlyInAnyOrder("photo.rating", "wish.id", "wish.name");
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

    /** Whatever the user says stands in an archive: another value in its column is another archive. */
    @Test
    void whateverTheUserSaysStandsInArchives() {
        PersonId anna = library.person("Anna");
        FaceId face = library.face("a.jpg", 0.5);
        FaceId other = library.face("b.jpg", 0.5);
        library.is(face, anna);
        library.change(stores -> {
            stores.people().setCover(anna, face);
            stores.people().setBorn(anna, BirthDate.on(LocalDate.of(1950, 3, 4)));
            stores.people().setNote(anna, "Aunt");
            stores.apart().add(List.of(List.of(face), List.of(other)));
            stores.sql().update("UPDATE verdict SET assigned_to = 0");
            sayOfPhotos(stores, anna);
            stores.sql().script("PRAGMA ignore_check_constraints = ON; PRAGMA defer_foreign_keys = ON");
            String before = archive(stores);
            UsersWord.tables(Origin.USER)
                    .forEach((table, columns) -> columns.forEach(column -> {
                        stores.sql().script("SAVEPOINT unchanged");
                        stores.sql().update("UPDATE %s SET %s = %s".formatted(table, column, another(column)));
                        assertThat(archive(stores)).as("%s.%s", table, column).isNotEqualTo(before);
                        stores.sql().script("ROLLBACK TO unchanged; RELEASE unchanged");
                    }));
            assertThat(archive(stores)).isEqualTo(before);
        });
    }

    /** Something stands in every column of the user's that is about photos or circles. */
    public static void sayOfPhotos(Stores stores, PersonId anna) {
        stores.circles().add(new Label("Family"), List.of(anna));
        PhotoId first = stores.gallery().all().get(0).id();
        stores.notes().save(first, new PhotoNote(true, 3, "Sea", TakenTime.parse("1965-06"), 1, true));
        stores.drawn().add(first, new Box(0.625, 0.625, 0.125, 0.125));
        int present = stores.presence().add(List.of(first), anna);
        int tagged = stores.tags().add(List.of(first), new Label("Holiday"));
        AlbumId album = stores.albums().add(new Label("Best"), null);
        int added = stores.albums().addPhotos(album, List.of(first));
        assertThat(present + tagged + added).isEqualTo(3);
        stores.albums().setCover(album, first);
        stores.albums().add(new Label("Of Anna"), PhotoQuery.of(new PhotoCondition.Shows(Role.ANY, List.of(anna))));
        stores.shares().trust(new byte[] {1}, "Mum");
        stores.shares().say(stores.shares().sharers().get(0), "2026-01-02T03:04:05.678Z", List.of());
        stores.trash().add(new TrashedPhoto(first, Path.of("/a.jpg"), "/trash/a.jpg"));
    }

    /** A value that the program can read. */
    private static String another(String column) {
        return switch (column) {
            case "name" -> "'Berta'";
            case "created_at" -> "'2001-02-03T04:05:06.789Z'";
            case "kind" -> "'is_not'";
            case "source" -> "'merging'";
            case "cover_face_id", "face_id" -> "id + 100";
            case "photo_id", "tag_id", "album_id", "circle_id", "person_id", "cover_photo_id" -> column + " + 100";
            case "favourite", "hidden", "pinned", "unshared" -> "1 - " + column;
            case "birth_day" -> "'03-05'";
            case "caption", "path", "location", "note", "made_at" -> column + " || 'x'";
            case "trashed_at" -> "'2001-02-03T04:05:06.789Z'";
            case "taken_at" -> "'1966'";
            case "search" -> "'[{\"is\":\"undated\"}]'";
            case "role" -> "'none'";
            default -> column + " + 1";
        };
    }

    private static String archive(Stores stores) {
        ArchiveStore archive = stores.archive();
        PhotoArchiveStore photos = stores.photoArchive();
        return List.of(
                        archive.people(),
                        stores.shares().archived(),
                        archive.faces(),
                        archive.verdicts(),
                        archive.aparts(),
                        photos.photos(),
                        photos.albums())
                .toString();
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
