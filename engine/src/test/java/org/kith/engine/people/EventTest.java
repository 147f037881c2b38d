package org.kith.engine.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.model.photo.GeoPoint;
import org.kith.engine.store.Samples;
import org.kith.engine.store.TestLibrary;

class EventTest {

    private static final GeoPoint CHURCH = new GeoPoint(48.2084, 16.3731);
    private static final GeoPoint INN = new GeoPoint(48.2386, 16.3731); // 3.4 km to the north
    private static final GeoPoint NEXT_TOWN = new GeoPoint(48.2084, 16.5731); // 14.8 km to the east
    private static final LocalDateTime DAY = LocalDateTime.of(2020, 7, 4, 12, 0);

    private final Map<Path, GeoPoint> places = new HashMap<>();
    private TestLibrary library;

    @BeforeEach
    void openLibrary(@TempDir Path folder) {
        library = new TestLibrary(folder);
    }

    @AfterEach
    void closeLibrary() {
        library.close();
    }

    private void photo(String name, @Nullable LocalDateTime takenAt, @Nullable GeoPoint place) {
        library.write(stores -> stores.photos().saveIndexed(Samples.photo(library.root(), name, takenAt)));
        if (place != null) {
            places.put(Samples.ROOT.resolve(name), place);
        }
    }

    private List<String> eventOf(String name) {
        return library.read(stores -> new Event(stores.events(), path -> Optional.ofNullable(places.get(path)))
                .of(stores.events().at(Samples.ROOT.resolve(name)).orElseThrow()).stream()
                        .map(photo -> Samples.ROOT.relativize(photo.path()).toString())
                        .toList());
    }

    @Test
    void photosOfTheDayAtThePlaceAreOneEventWhateverTheirFolder() {
        photo("a/church.jpg", DAY, CHURCH);
        photo("b/inn.jpg", DAY.plusHours(9), INN);
        photo("a/town.jpg", DAY, NEXT_TOWN);
        photo("a/morrow.jpg", DAY.plusHours(12), CHURCH);

        assertThat(eventOf("a/church.jpg")).containsExactly("a/church.jpg", "b/inn.jpg");
    }

    @Test
    void wherePlacesAreNotSaidTheFolderTells() {
        photo("a/church.jpg", DAY, CHURCH);
        photo("a/old-camera.jpg", DAY.plusHours(1), null);
        photo("b/old-camera.jpg", DAY.plusHours(1), null);
        photo("a/sub/old-camera.jpg", DAY.plusHours(1), null);

        assertThat(eventOf("a/church.jpg")).containsExactly("a/church.jpg", "a/old-camera.jpg");
        assertThat(eventOf("a/old-camera.jpg")).containsExactly("a/church.jpg", "a/old-camera.jpg");
        assertThat(eventOf("b/old-camera.jpg")).containsExactly("b/old-camera.jpg");
    }

    @Test
    void withoutATimeTheFolderIsTheEvent() {
        photo("a/scan.jpg", null, CHURCH);
        photo("a/dated.jpg", DAY, NEXT_TOWN);
        photo("a/sub/scan.jpg", null, null);
        photo("b/scan.jpg", null, CHURCH);

        assertThat(eventOf("a/scan.jpg")).containsExactly("a/scan.jpg", "a/dated.jpg");
    }

    @Test
    void aPhotoThatIsGoneIsOfNoEvent() {
        photo("a/1.jpg", DAY, null);
        photo("a/2.jpg", DAY, null);
        library.change(stores -> stores.photos()
                .markMissing(stores.events()
                        .at(Samples.ROOT.resolve("a/2.jpg"))
                        .orElseThrow()
                        .id()));

        assertThat(eventOf("a/1.jpg")).containsExactly("a/1.jpg");
    }

    @Test
    void distancesAreThoseOfTheGlobe() {
        assertThat(Event.distanceKm(CHURCH, CHURCH)).isZero();
        // a quarter of a meridian is 90 degrees of a circle of 40,030 km
        assertThat(Event.distanceKm(new GeoPoint(0, 7), new GeoPoint(90, 7))).isCloseTo(10_007.5, within(0.1));
        assertThat(Event.distanceKm(new GeoPoint(0, 179), new GeoPoint(0, -179)))
                .isCloseTo(222.4, within(0.1));
    }
}
