package org.kith.engine.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.model.Box;
import org.kith.engine.model.photo.FaceTag;
import org.kith.engine.model.photo.FileWords;
import org.kith.engine.model.photo.GeoPoint;
import org.kith.engine.model.photo.PhotoDetails;
import org.kith.engine.model.photo.TagForm;

/** With tables that have the names and columns of digiKam's, as its source has them. */
class DigikamFilesTest {

    private static final List<String> TABLES = List.of(
            "AlbumRoots (id INTEGER PRIMARY KEY, label TEXT, status INTEGER, type INTEGER, identifier TEXT, specificPath TEXT)",
            "Albums (id INTEGER PRIMARY KEY, albumRoot INTEGER, relativePath TEXT, caption TEXT)",
            "Images (id INTEGER PRIMARY KEY, album INTEGER, name TEXT, status INTEGER, category INTEGER)",
            "ImageInformation (imageid INTEGER PRIMARY KEY, rating INTEGER, creationDate DATETIME, orientation INTEGER,"
                    + " width INTEGER, height INTEGER)",
            "ImagePositions (imageid INTEGER PRIMARY KEY, latitudeNumber REAL, longitudeNumber REAL)",
            "ImageComments (id INTEGER PRIMARY KEY, imageid INTEGER, type INTEGER, language TEXT, author TEXT, comment TEXT)",
            "Tags (id INTEGER PRIMARY KEY, pid INTEGER, name TEXT)",
            "ImageTags (imageid INTEGER, tagid INTEGER)",
            "TagProperties (tagid INTEGER, property TEXT, value TEXT)",
            "ImageTagProperties (imageid INTEGER, tagid INTEGER, property TEXT, value TEXT)");

    private static final List<String> ROWS = List.of(
            "Albums VALUES (1, 1, '/2009/May', NULL), (2, 1, '/', NULL)",
            "Images VALUES (1, 1, 'a.jpg', 1, 1), (2, 2, 'b.jpg', 1, 1), (3, 1, 'gone.jpg', 3, 1), (4, 1, 'plain.jpg', 1, 1)",
            "ImageInformation VALUES (1, 4, '2009-05-01T12:00:00', 6, 400, 200), (2, -1, '2009-05-01T12:00:00', 1, 300, 200),"
                    + " (3, 5, NULL, 1, 300, 200), (4, 0, '2009-05-01T12:00:00', 1, 300, 200)",
            "ImagePositions VALUES (2, 48.5, 9.25)",
            "ImageComments VALUES (1, 1, 3, 'x-default', NULL, 'A title'), (2, 1, 1, 'de-DE', NULL, 'Am Meer'),"
                    + " (3, 1, 1, 'x-default', NULL, 'At the sea')",
            "Tags VALUES (1, 0, '_Digikam_Internal_Tags_'), (2, 1, 'Pick Label Accepted'), (3, 0, 'People'), (4, 3, 'Anni'),"
                    + " (5, 3, 'Ben'), (6, 3, 'Unknown'), (7, 0, 'Sea'), (8, 3, 'Unconfirmed')",
            "TagProperties VALUES (4, 'person', 'Anna'), (5, 'person', NULL), (6, 'person', NULL), (6, 'unknownPerson', NULL),"
                    + " (8, 'person', NULL), (8, 'unconfirmedPerson', NULL)",
            "ImageTags VALUES (1, 2), (1, 4), (1, 5), (1, 7), (1, 6)",
            "ImageTagProperties VALUES (1, 4, 'tagRegion', '<rect x=\"20\" y=\"40\" width=\"50\" height=\"80\"/>'),"
                    + " (1, 6, 'autodetectedFace', '<rect x=\"9\" y=\"9\" width=\"9\" height=\"9\"/>'),"
                    + " (1, 8, 'tagRegion', '<rect x=\"9\" y=\"9\" width=\"9\" height=\"9\"/>'),"
                    + " (2, 5, 'autodetectedPerson', '<rect x=\"9\" y=\"9\" width=\"9\" height=\"9\"/>')");

    @TempDir
    private Path temp;

    private Path pictures;

    @BeforeEach
    void anAlbumRoot() throws IOException, SQLException {
        pictures = Files.createDirectories(temp.resolve("anna/Pictures"));
        Files.createDirectories(pictures.resolve("2009/May"));
        write("'volumeid:?uuid=1', '/anna/Pictures'");
    }

    private void write(String root) throws IOException, SQLException {
        Path database = pictures.resolve("digikam4.db");
        Files.deleteIfExists(database);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute("CREATE TABLE " + table);
            }
            statement.execute("INSERT INTO AlbumRoots VALUES (1, 'Pictures', 0, 1, " + root + ")");
            for (String rows : ROWS) {
                statement.execute("INSERT INTO " + rows);
            }
        }
    }

    private PhotoDetails details(String photo) {
        return new Beside().complete(PhotoDetails.NONE, pictures.resolve(photo));
    }

    @Test
    void whatTheUserOfDigikamSaidIsTakenAndNothingBesides() throws IOException {
        assertThat(details("2009/May/a.jpg").words())
                .isEqualTo(new FileWords(
                        "At the sea",
                        4,
                        List.of("Sea"),
                        List.of(new FaceTag("Anna", new Box(0.1, 0.1, 0.25, 0.2), 0.5, TagForm.DIGIKAM)),
                        List.of("Ben"),
                        false,
                        false));
        assertThat(details("b.jpg").location()).isEqualTo(new GeoPoint(48.5, 9.25));
        assertThat(details("b.jpg").words()).isEqualTo(FileWords.NONE);
        assertThat(details("2009/May/plain.jpg"))
                .as("no date that digiKam has from the file")
                .isEqualTo(PhotoDetails.NONE);
        assertThat(details("2009/May/gone.jpg")).isEqualTo(PhotoDetails.NONE);
        try (Stream<Path> files = Files.list(pictures)) {
            assertThat(files.map(file -> file.getFileName().toString()).toList())
                    .as("nothing is made beside it")
                    .containsExactlyInAnyOrder("digikam4.db", "2009");
        }
    }

    @Test
    void anAlbumRootThatHasMovedIsTheOneOfTheDatabaseIfItIsTheOnlyOne() throws IOException, SQLException {
        write("'volumeid:?path=%2Fmedia%2Fold%20disk', '/'");
        assertThat(details("2009/May/a.jpg").words().rating()).isEqualTo(4);
    }

    @Test
    void whatIsSaidLaterIsSeenAndOnlyWhereItIsSaid() throws SQLException {
        long before = new Beside().stamp(pictures.resolve("2009/May/a.jpg"), new ListedFiles());
        long other = new Beside().stamp(pictures.resolve("b.jpg"), new ListedFiles());
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + pictures.resolve("digikam4.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE ImageInformation SET rating = 5 WHERE imageid = 1");
        }
        assertThat(new Beside().stamp(pictures.resolve("2009/May/a.jpg"), new ListedFiles()))
                .isNotEqualTo(before);
        assertThat(new Beside().stamp(pictures.resolve("b.jpg"), new ListedFiles()))
                .isEqualTo(other);
    }

    @Test
    void whatIsNoDatabaseSaysNothingAndTakesNothingBack() throws IOException {
        assertThat(new Beside().isUnclear(pictures.resolve("2009/May/a.jpg"))).isFalse();
        Files.writeString(pictures.resolve("digikam4.db"), "words");
        assertThat(details("2009/May/a.jpg")).isEqualTo(PhotoDetails.NONE);
        assertThat(new Beside().isUnclear(pictures.resolve("2009/May/a.jpg"))).isTrue();
    }
}
