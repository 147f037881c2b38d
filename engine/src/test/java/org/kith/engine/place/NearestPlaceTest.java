package org.kith.engine.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kith.engine.model.Installation;

/** The tree, against looking at every place. */
@SuppressWarnings("NullAway.Init") // beforeAll
class NearestPlaceTest {

    private static PlaceTable table;
    private static NearestPlace tree;

    @BeforeAll
    static void open() {
        table = PlaceTable.read(Installation.fromSystemProperties().places().resolve("places.bin"));
        tree = NearestPlace.of(table);
    }

    /** How far, in how far the place reaches; infinite where it is too far away. By the haversine formula. */
    private static double score(int place, double lat, double lon) {
        double up = Math.sin(Math.toRadians(table.latitude(place) - lat) / 2);
        double side = Math.sin(Math.toRadians(table.longitude(place) - lon) / 2);
        double chord = Math.sqrt(up * up
                + side * side * Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(table.latitude(place))));
        double km = 2 * 6371 * Math.asin(chord);
        return km > Reach.FARTHEST_KM ? Double.POSITIVE_INFINITY : km / Reach.km(table.people(place));
    }

    private static double least(double lat, double lon) {
        double least = Double.POSITIVE_INFINITY;
        for (int place = 0; place < table.count(); place++) {
            boolean near = Math.abs(table.latitude(place) - lat) < 1; // of which the limit is half
            if (near && !table.isPart(place)) {
                least = Math.min(least, score(place, lat, lon));
            }
        }
        return least;
    }

    private static void assertSame(double lat, double lon) {
        OptionalInt found = tree.find(lat, lon);
        double least = least(lat, lon);
        String where = lat + ", " + lon;
        if (least == Double.POSITIVE_INFINITY) {
            assertThat(found).as(where).isEmpty();
        } else {
            assertThat(found).as(where).isPresent();
            // points lie in the tree to half a metre
            assertThat(score(found.getAsInt(), lat, lon)).as(where).isLessThan(least + 1e-3);
        }
    }

    @Test
    void itFindsWhatLookingAtEveryPlaceFinds() {
        long seed = System.nanoTime();
        System.out.println("NearestPlaceTest, seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 150; i++) {
            assertSame(random.nextDouble() * 180 - 90, random.nextDouble() * 360 - 180);
            int place = random.nextInt(table.count()); // where people are
            assertSame(
                    Math.max(-90, Math.min(90, table.latitude(place) + random.nextGaussian() / 5)),
                    Math.max(-180, Math.min(180, table.longitude(place) + random.nextGaussian() / 5)));
        }
    }

    @Test
    void itFindsWhatIsThereAtThe180MeridianAndThePoles() {
        for (double lat = -90; lat <= 90; lat += 7.5) {
            assertSame(lat, 180);
            assertSame(lat, -179.99);
        }
    }
}
