package org.kith.app.window.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.kith.engine.model.photo.GeoBounds;

class MapViewTest {

    private static final MapView.Size SIZE = new MapView.Size(900, 600);
    private static final Offset<Double> PX = within(1e-6);

    private static MapView at(double lat, double lon, double zoom) {
        return new MapView(Mercator.x(lon), Mercator.y(lat), zoom).in(SIZE);
    }

    @Test
    void whatIsUnderThePointerStaysThere() {
        long seed = System.nanoTime();
        System.out.println("MapViewTest, seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            MapView view = at(random.nextDouble() * 100 - 50, random.nextDouble() * 360 - 180, 5 + random.nextInt(6));
            double px = random.nextDouble() * SIZE.width();
            double py = random.nextDouble() * SIZE.height();
            double x = view.x() + (px - SIZE.width() / 2) / view.worldPx();
            double y = view.y() + (py - SIZE.height() / 2) / view.worldPx();

            MapView nearer = view.zoomed(random.nextDouble() * 2 - 1, px, py, SIZE);

            assertThat(nearer.screenX(x, SIZE)).isCloseTo(px, PX);
            assertThat(nearer.screenY(y, SIZE)).isCloseTo(py, PX);
        }
    }

    @Test
    void zoomHasLimits() {
        MapView far = at(0, 0, 5).zoomed(-100, 10, 10, SIZE);
        MapView near = at(0, 0, 5).zoomed(100, 10, 10, SIZE);

        assertThat(far.worldPx()).isCloseTo(900, within(1e-6)); // the world just fills the view
        assertThat(near.zoom()).isEqualTo(MapView.LARGEST_ZOOM);
        assertThat(near.zoomed(1, 450, 300, SIZE)).isEqualTo(near);
    }

    @Test
    void northAndSouthEndAndEastAndWestDoNot() {
        MapView up = at(80, 0, 4).dragged(0, 1e6, SIZE);
        assertThat(up.screenY(0, SIZE)).isCloseTo(0, PX);
        MapView down = at(-80, 0, 4).dragged(0, -1e6, SIZE);
        assertThat(down.screenY(1, SIZE)).isCloseTo(SIZE.height(), PX);

        MapView around = at(10, 20, 4);
        MapView onceAround = around.dragged(-around.worldPx(), 0, SIZE);
        assertThat(onceAround.x()).isCloseTo(around.x(), within(1e-9));
        assertThat(onceAround.zoom()).isEqualTo(around.zoom());
    }

    @Test
    void bothSidesOfThe180MeridianLieBesideEachOther() {
        MapView view = at(0, 180, 6);
        double west = view.screenX(Mercator.x(179.9), SIZE);
        double east = view.screenX(Mercator.x(-179.9), SIZE);

        assertThat(west).isLessThan(450).isGreaterThan(430);
        assertThat(east).isGreaterThan(450).isLessThan(470);
        assertThat(view.bounds(SIZE).crosses180()).isTrue();
        assertThat(view.bounds(SIZE).contains(0, 180)).isTrue();
        assertThat(view.bounds(SIZE).contains(0, 0)).isFalse();
    }

    @Test
    void theBoundsAreWhatIsSeen() {
        MapView view = at(48, 11, 7);
        GeoBounds bounds = view.bounds(SIZE);

        assertThat(view.screenX(Mercator.x(bounds.west()), SIZE)).isCloseTo(0, within(1e-3));
        assertThat(view.screenX(Mercator.x(bounds.east()), SIZE)).isCloseTo(900, within(1e-3));
        assertThat(view.screenY(Mercator.y(bounds.north()), SIZE)).isCloseTo(0, within(1e-3));
        assertThat(view.screenY(Mercator.y(bounds.south()), SIZE)).isCloseTo(600, within(1e-3));
    }

    @Test
    void theWholeWorldHoldsThePolesToo() {
        MapView.Size tall = new MapView.Size(600, 900);
        GeoBounds bounds = MapView.WORLD.in(tall).bounds(tall);
        assertThat(bounds.contains(90, 0)).isTrue();
        assertThat(bounds.contains(-90, 0)).isTrue();

        MapView.Size square = new MapView.Size(700, 700);
        assertThat(MapView.WORLD.in(square).bounds(square)).isEqualTo(GeoBounds.WORLD);
    }

    @Test
    void aRegionIsSeenWholeWithAMargin() {
        for (GeoBounds region : new GeoBounds[] {
            new GeoBounds(33, 124, 39, 132), new GeoBounds(-20, 175, -10, -170), new GeoBounds(40, -10, 70, 40)
        }) {
            MapView view = MapView.of(region, SIZE, 80);
            assertThat(view.screenX(Mercator.x(region.west()), SIZE)).isGreaterThanOrEqualTo(79.9);
            assertThat(view.screenX(Mercator.x(region.east()), SIZE)).isLessThanOrEqualTo(820.1);
            assertThat(view.screenY(Mercator.y(region.north()), SIZE)).isGreaterThanOrEqualTo(79.9);
            assertThat(view.screenY(Mercator.y(region.south()), SIZE)).isLessThanOrEqualTo(520.1);
        }
    }

    @Test
    void mercatorGoesThereAndBack() {
        for (double degrees = -85; degrees <= 85; degrees += 4.25) {
            assertThat(Mercator.latitude(Mercator.y(degrees))).isCloseTo(degrees, within(1e-9));
            assertThat(Mercator.longitude(Mercator.x(2 * degrees))).isCloseTo(2 * degrees, within(1e-9));
        }
        assertThat(Mercator.y(90)).isZero();
        assertThat(Mercator.y(-90)).isEqualTo(1);
        assertThat(Mercator.x(180)).isZero();
        assertThat(Mercator.x(-180)).isZero();
    }
}
