package org.kith.engine.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kith.engine.model.Installation;

/** The map that Kith brings, asked whether points lie on land. */
@SuppressWarnings("NullAway.Init") // beforeAll
class WorldMapTest {

    private static WorldMap map;

    @BeforeAll
    static void open() {
        map = WorldMap.read(Installation.fromSystemProperties().places());
    }

    private static boolean inside(List<GeoLine> rings, double lat, double lon) {
        return crossings(rings, lat, lon) + crossings(rings, lat, lon + 360) + crossings(rings, lat, lon - 360) > 0;
    }

    /** As it is filled: 1 if a line to the east crosses the closed lines an odd number of times. */
    private static int crossings(List<GeoLine> rings, double lat, double lon) {
        int crossings = 0;
        for (GeoLine ring : rings) {
            for (int i = 0, j = ring.points() - 1; i < ring.points(); j = i++) {
                boolean across = (ring.latitude(i) > lat) != (ring.latitude(j) > lat);
                if (across && lon < longitudeAt(ring, i, j, lat)) {
                    crossings++;
                }
            }
        }
        return crossings % 2;
    }

    private static double longitudeAt(GeoLine ring, int i, int j, double lat) {
        return (ring.longitude(j) - ring.longitude(i))
                        * (lat - ring.latitude(i))
                        / (ring.latitude(j) - ring.latitude(i))
                + ring.longitude(i);
    }

    @Test
    void landIsLandAndSeaIsSeaInEachDetail() {
        for (WorldMap.Layer layer : List.of(map.coarse(), map.medium(), map.fine())) {
            assertThat(inside(layer.land(), 48.9, 2.3)).as("Paris").isTrue();
            assertThat(inside(layer.land(), 36.5, 128)).as("Korea").isTrue();
            assertThat(inside(layer.land(), -25, 135)).as("Australia").isTrue();
            assertThat(inside(layer.land(), 67.5, 179)).as("Chukotka").isTrue();
            assertThat(inside(layer.land(), 67.5, -179)).as("Chukotka, west").isTrue();
            assertThat(inside(layer.land(), -85, 0)).as("Antarctica").isTrue();
            assertThat(inside(layer.land(), -85, 179.9))
                    .as("Antarctica at the meridian")
                    .isTrue();
            assertThat(inside(layer.land(), 0, -150)).as("the Pacific").isFalse();
            assertThat(inside(layer.land(), 42, 51)).as("the Caspian Sea").isFalse();
            assertThat(layer.borders()).isNotEmpty();
        }
    }

    @Test
    void lakesLieOnTheLand() {
        assertThat(inside(map.lakes(), 47.5, -87.5)).as("Lake Superior").isTrue();
        assertThat(inside(map.lakes(), 48.9, 2.3)).as("Paris").isFalse();
    }

    @Test
    void threeFifthsOfTheLandHaveAName() {
        Places places = new Places(Installation.fromSystemProperties().places());
        double land = 0;
        double named = 0;
        for (double lat = -55; lat < 72; lat += 1.5) {
            double weight = Math.cos(Math.toRadians(lat));
            for (double lon = -179; lon < 180; lon += 1.5 / weight) {
                boolean greenland = lat > 59 && lon > -74 && lon < -10;
                if (!greenland && inside(map.coarse().land(), lat, lon)) {
                    land++;
                    named += places.nearest(lat, lon).isPresent() ? 1 : 0;
                }
            }
        }
        System.out.printf("%.1f %% of the land has a name%n", 100 * named / land);
        assertThat(named / land).isBetween(0.58, 0.65);
    }
}
