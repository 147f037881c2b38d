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

class PhotoPrismFilesTest {

    private static final String SAID_BY_SOMEBODY = """
            TakenAt: 2014-11-26T12:03:13Z
            TakenAtLocal: 2014-11-26T14:03:13Z
            TakenSrc: manual
            UID: psz10aeojfji0b87
            Type: image
            Title: Elephant / South Africa / 2014
            Caption: 'Anna''s first elephant'
            CaptionSrc: manual
            Favorite: true
            TimeZone: Africa/Johannesburg
            PlaceSrc: manual
            Lat: -33.5
            Lng: 25.75
            Year: 2014
            Details:
              Keywords: elephant, green,
                road
              KeywordsSrc: manual
            """;

    /** As PhotoPrism writes it for a photo of which nobody has said anything. */
    private static final String GUESSED = """
            TakenAt: 2014-11-26T12:03:13Z
            TakenAtLocal: 2014-11-26T12:03:13Z
            UID: psz10aeojfji0b87
            Type: image
            Title: Elephant / South Africa / 2014
            Description: Anna & Ben
            PlaceSrc: estimate
            Lat: -33.5
            Lng: 25.75
            Details:
              Keywords: elephant, green, road
            """;

    @Test
    void whatSomebodySaidIsTaken() {
        assertThat(PhotoPrismFiles.parse(SAID_BY_SOMEBODY))
                .isEqualTo(new Said(
                        new ReadTime(LocalDateTime.of(2014, 11, 26, 14, 3, 13), false, TakenFrom.PHOTOPRISM, null),
                        new GeoPoint(-33.5, 25.75),
                        new FileWords(
                                "Anna's first elephant",
                                0,
                                List.of("elephant", "green", "road"),
                                List.of(),
                                List.of(),
                                false,
                                true)));
    }

    @Test
    void whatPhotoPrismMadeUpIsNot() {
        assertThat(PhotoPrismFiles.parse(GUESSED)).isEqualTo(Said.NOTHING);
    }

    @ParameterizedTest
    @CsvSource({
        "Africa/Johannesburg,2014-11-26T14:03:13,",
        "Nowhere/Never,2014-11-26T12:03:13,Z",
        "Local,2014-11-26T12:03:13,Z"
    })
    void anEarlierOneHasTheZoneAndNotTheTimeThere(String zone, LocalDateTime at, ZoneOffset offset) {
        assertThat(PhotoPrismFiles.parse("TakenAt: 2014-11-26T12:03:13Z\nTakenSrc: meta\nUID: p\nTimeZone: " + zone)
                        .taken())
                .isEqualTo(new ReadTime(at, false, TakenFrom.PHOTOPRISM, offset));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a: [",
                "- 1",
                "title: of another program",
                "UID: p\nTakenAt: never\nTakenSrc: manual",
                "UID: p\nTakenAt: &a [*a]",
                "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: &d [*c,*c]\ne: &e [*d,*d]\nf: &f [*e,*e]\ng: [*f,*f]\nUID: p\nTakenAt: 1",
                "UID: !!java.io.File [x]\nTakenAt: 1",
            })
    void whatIsNoneOfItsFilesSaysNothing(String yaml) {
        assertThat(PhotoPrismFiles.parse(yaml)).isEqualTo(Said.NOTHING);
    }

    @Test
    void oneThatIsNestedForEverIsLeft() {
        assertThat(PhotoPrismFiles.parse("UID: p\nTakenAt: " + "[".repeat(200_000)))
                .isEqualTo(Said.NOTHING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "originals/2014/11/a.yml",
                "originals/2014/11/.photoprism/a.yml",
                "storage/sidecar/2014/11/a.yml",
                "originals/storage/sidecar/2014/11/a.yml"
            })
    void itIsFoundWherePhotoPrismKeepsIt(String place, @TempDir Path folder) throws IOException {
        Path photo = folder.resolve("originals/2014/11/a.jpg");
        Files.createDirectories(photo.getParent());
        long before = new Beside().stamp(photo, new ListedFiles());
        Path file = folder.resolve(place);
        Files.createDirectories(file.getParent());
        Files.writeString(file, SAID_BY_SOMEBODY);
        assertThat(new Beside().complete(PhotoDetails.NONE, photo).words().caption())
                .isEqualTo("Anna's first elephant");
        assertThat(new Beside().stamp(photo, new ListedFiles())).isNotEqualTo(before);
    }
}
