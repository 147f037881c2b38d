package org.kith.engine.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.engine.model.photo.FileWords;
import org.kith.engine.model.photo.GeoPoint;
import org.kith.engine.model.photo.PhotoDetails;
import org.kith.engine.model.photo.ReadTime;
import org.kith.engine.model.photo.TakenFrom;

class GoogleFilesTest {

    private static final String JSON = """
            {"title": "a.jpg", "description": "At the sea", "imageViews": "9",
             "creationTime": {"timestamp": "1600598769", "formatted": "Sep 20, 2020, 10:46:09 AM UTC"},
             "photoTakenTime": {"timestamp": "1600596727", "formatted": "Sep 20, 2020, 10:12:07 AM UTC"},
             "geoData": {"latitude": 0.0, "longitude": 0.0, "altitude": 0.0},
             "geoDataExif": {"latitude": 55.25, "longitude": 37.5, "altitude": 214.5},
             "people": [{"name": "Anna"}, {"name": "Дочь"}, {}, 3], "favorited": true}
            """;

    private static final ReadTime UTC =
            new ReadTime(LocalDateTime.of(2020, 9, 20, 10, 12, 7), false, TakenFrom.GOOGLE, ZoneOffset.UTC);

    @Test
    void peopleAreNamedWithoutAPlaceAndTimesAreByUtc() {
        assertThat(GoogleFiles.parse(JSON))
                .isEqualTo(new Said(
                        UTC,
                        new GeoPoint(55.25, 37.5),
                        new FileWords("At the sea", 0, List.of(), List.of(), List.of("Anna", "Дочь"), false, true)));
    }

    @Test
    void whenItCameToGoogleIsNotWhenItWasTaken() {
        assertThat(GoogleFiles.parse(JSON.replace("1600596727", "1600598769")).taken())
                .isNull();
        assertThat(GoogleFiles.parse(JSON.replace("1600596727", "99999999999")).taken())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"title\": \"an album\"}",
                "{\"title\": 1, \"photoTakenTime\": 2, \"people\": 3}"
            })
    void whatIsNoneOfItsFilesSaysNothing(String json) {
        assertThat(GoogleFiles.parse(json)).isEqualTo(Said.NOTHING);
    }

    @ParameterizedTest
    @CsvSource({
        "a.jpg,a.jpg.supplemental-metadata.json",
        "a.jpg,a.jpg.json",
        "a(2).jpg,a.jpg(2).json",
        "a(2).jpg,a.jpg.supplemental-metadata(2).json",
        "a-edited.jpg,a.jpg.supplemental-metadata.json",
        "a-bearbeitet(1).jpg,a.jpg(1).json",
        "Screenshot_20200920-131207_Some Browser.jpg,Screenshot_20200920-131207_Some Browser.jpg.su.json",
        "Screenshot_20200920-131207_Some Longer Browser.jpg,Screenshot_20200920-131207_Some Longer Browser.json",
        "without,without.supplemental-metadata.json",
    })
    void itIsFoundByTheNameThatGoogleGivesIt(String photo, String name, @TempDir Path folder) throws IOException {
        Path file = folder.resolve(photo);
        assertThat(new Beside().stamp(file, new ListedFiles())).isZero();
        Files.writeString(folder.resolve(name), JSON);
        PhotoDetails details = new Beside().complete(PhotoDetails.NONE, file);
        assertThat(details.words().people()).containsExactly("Anna", "Дочь");
        assertThat(new Beside().stamp(file, new ListedFiles())).isNotZero();
    }

    @Test
    void anotherPhotosFileIsNotTaken(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.jpg.json"), JSON);
        assertThat(new Beside().complete(PhotoDetails.NONE, folder.resolve("a(1).jpg")))
                .isEqualTo(PhotoDetails.NONE);
    }

    @Test
    void aNameWithTheClockOfThePlaceIsBelievedBefore(@TempDir Path folder) throws IOException {
        Path photo = folder.resolve("IMG_20200920_131207.jpg");
        Files.writeString(folder.resolve("IMG_20200920_131207.jpg.json"), JSON);
        assertThat(new Beside().complete(PhotoDetails.NONE, photo).taken())
                .isEqualTo(new ReadTime(LocalDateTime.of(2020, 9, 20, 13, 12, 7), false, TakenFrom.FILE_NAME, null));
    }
}
