package org.kith.engine.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.Installation;
import org.kith.engine.model.photo.GeoBounds;

/** Points and names that everybody knows, in the places that Kith brings. */
@SuppressWarnings("NullAway.Init") // beforeAll
class PlacesTest {

    private static Places places;

    @BeforeAll
    static void open() {
        places = new Places(Installation.fromSystemProperties().places());
    }

    private static String at(double lat, double lon) {
        return places.nearest(lat, lon)
                .map(place -> place.label(Locale.ENGLISH))
                .orElse("nowhere");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    48.8584  | 2.2945    | Paris, France
                    48.8867  | 2.3431    | Paris, France
                    48.8397  | 2.2399    | Boulogne-Billancourt, France
                    48.8049  | 2.1204    | Versailles, France
                    37.5796  | 126.9770  | Seoul, South Korea
                    37.4979  | 127.0276  | Seoul, South Korea
                    33.5104  | 126.4914  | Jeju, South Korea
                    33.4580  | 126.9420  | Jeju, South Korea
                    33.2541  | 126.5601  | Seogwipo, South Korea
                    35.1587  | 129.1604  | Busan, South Korea
                    47.6205  | -122.3493 | Seattle, United States
                    40.7580  | -73.9855  | New York City, United States
                    51.5033  | -0.1196   | London, United Kingdom
                    35.6896  | 139.7006  | Tokyo, Japan
                    46.0207  | 7.7491    | Zermatt, Switzerland
                    46.5590  | 7.8920    | Lauterbrunnen, Switzerland
                    41.9022  | 12.4539   | Vatican City, Vatican City
                    66.3200  | 179.9800  | Egvekinot, Russia
                    66.3200  | -179.1700 | Egvekinot, Russia
                    78.2232  | 15.6267   | Longyearbyen, Svalbard & Jan Mayen
                    """)
    void aPointIsCalledAsWhoWasThereCallsIt(double lat, double lon, String label) {
        assertThat(at(lat, lon)).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({
        "0, -150", // the middle of the Pacific
        "0, 0", // where cameras are that do not know where they are
        "30, -45",
        "90, 0",
        "-90, 0",
        "89.99, 179.99",
        "0, 180",
        "0, -180",
        "NaN, 0",
        "0, NaN",
        "91, 0",
        "0, 181",
        "Infinity, 0"
    })
    void nobodyIsAnywhereOnTheOpenSeaOrOffTheEarth(double lat, double lon) {
        assertThat(at(lat, lon)).isEqualTo("nowhere");
    }

    @Test
    void the180MeridianHasNoSides() {
        assertThat(at(66.3, 180)).isEqualTo(at(66.3, -180)).isEqualTo("Egvekinot, Russia");
    }

    @Test
    void placesAreCalledInKorean() {
        assertThat(places.nearest(33.5104, 126.4914).orElseThrow().label(Locale.KOREAN))
                .isEqualTo("제주, 대한민국");
        assertThat(places.nearest(37.5796, 126.977).orElseThrow().label(Locale.KOREAN))
                .isEqualTo("서울, 대한민국");
        assertThat(places.nearest(48.8584, 2.2945).orElseThrow().label(Locale.KOREAN))
                .isEqualTo("파리, 프랑스");
    }

    @Test
    void whereNoKoreanNameIsKnownTheEnglishOneStands() {
        assertThat(places.named("Egvekinot", 1).get(0).label(Locale.KOREAN)).isEqualTo("Egvekinot, 러시아");
    }

    private static List<String> named(String text, int limit) {
        return places.named(text, limit).stream()
                .map(place -> place.label(Locale.ENGLISH))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Paris         | Paris, France
                    seoul         | Seoul, South Korea
                    서울            | Seoul, South Korea
                    제주            | Jeju, South Korea
                    Jeju City     | Jeju, South Korea
                    파리            | Paris, France
                    zurich        | Zürich, Switzerland
                    Zürich        | Zürich, Switzerland
                    münchen       | Munich, Germany
                    lodz          | Łódź, Poland
                    Москва        | Moscow, Russia
                    東京            | Tokyo, Japan
                    Paris, Texas  | Paris, United States
                    paris, canada | Paris, Canada
                    Jeju, South Korea | Jeju, South Korea
                    제주, 대한민국      | Jeju, South Korea
                    """)
    void aPlaceIsFoundByAnyOfItsNames(String text, String label) {
        assertThat(named(text, 1)).containsExactly(label);
    }

    @Test
    void whatBeginsSoComesBeforeWhatHoldsItAndTheLargestFirst() {
        assertThat(named("seattl", 1)).containsExactly("Seattle, United States");
        List<Place> found = places.named("eattle", 5);
        assertThat(found).extracting(Place::name).first().isEqualTo("Seattle");
    }

    @Test
    void thereAreNoMoreThanAskedForAndNoneOfNothing() {
        assertThat(places.named("a", 7)).hasSize(7);
        assertThat(places.named("san", 0)).isEmpty();
        assertThat(places.named("", 7)).isEmpty();
        assertThat(places.named(" , ", 7)).isEmpty();
        assertThat(places.named("qqqqzx", 7)).isEmpty();
    }

    @Test
    void severalOfANameAreToldApartByTheirRegion() {
        assertThat(places.named("Paris, Texas", 1).get(0).longLabel(Locale.ENGLISH))
                .isEqualTo("Paris, Texas, United States");
    }

    @Test
    void theLargestOfARegionComeFirst() {
        assertThat(places.largest(new GeoBounds(33, 124, 39, 130), 2))
                .extracting(Place::name)
                .containsExactly("Seoul", "Busan");
        assertThat(places.largest(new GeoBounds(-1, -150, 1, -149), 2)).isEmpty();
    }

    @Test
    void aMissingFileIsAFaultThatSaysWhich(@TempDir Path empty) {
        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> new Places(empty).nearest(0, 0))
                .withMessageContaining("places.bin");
    }

    @Test
    void aFileThatIsCutIsAFaultToo(@TempDir Path folder) throws IOException {
        byte[] whole =
                Files.readAllBytes(Installation.fromSystemProperties().places().resolve("world.bin"));
        Files.write(folder.resolve("world.bin"), Arrays.copyOf(whole, whole.length / 2));
        assertThatExceptionOfType(EngineException.class).isThrownBy(() -> WorldMap.read(folder));
        Files.writeString(folder.resolve("world.bin"), "something else");
        assertThatExceptionOfType(EngineException.class).isThrownBy(() -> WorldMap.read(folder));
    }
}
