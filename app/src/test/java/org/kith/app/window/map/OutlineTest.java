package org.kith.app.window.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Path2D;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kith.engine.model.Installation;
import org.kith.engine.place.GeoLine;
import org.kith.engine.place.WorldMap;

/** What is left of a coast when points that make no difference are left out. */
@SuppressWarnings("NullAway.Init") // beforeAll
class OutlineTest {

    private static final double WIDTH = 800;
    private static final double HEIGHT = 500;

    private static WorldMap map;

    @BeforeAll
    static void open() {
        map = WorldMap.read(Installation.fromSystemProperties().places());
    }

    private static Outline.Frame around(double lat, double lon, double worldPx) {
        return new Outline.Frame(
                WIDTH / 2 - Mercator.x(lon) * worldPx, HEIGHT / 2 - Mercator.y(lat) * worldPx, worldPx, WIDTH, HEIGHT);
    }

    private static Path2D all(Outline.Frame frame) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (GeoLine line : map.fine().land()) {
            for (int i = 0; i < line.points(); i++) {
                double x = frame.px((float) (line.longitude(i) / 360.0 + 0.5));
                double y = frame.py((float) Mercator.y(line.latitude(i)));
                if (i == 0) {
                    path.moveTo(x, y);
                } else {
                    path.lineTo(x, y);
                }
            }
            path.closePath();
        }
        return path;
    }

    private static Path2D thinned(Outline.Frame frame, AtomicInteger points) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (GeoLine line : map.fine().land()) {
            Outline outline = new Outline(line);
            if (outline.isIn(frame)) {
                outline.draw(frame, new Outline.Pen() {
                    @Override
                    public void begin(double x, double y) {
                        path.moveTo(x, y);
                    }

                    @Override
                    public void line(double x, double y) {
                        points.incrementAndGet();
                        path.lineTo(x, y);
                    }
                });
                path.closePath();
            }
        }
        return path;
    }

    @Test
    void landIsWhereItWasButForAPixelAtTheCoast() {
        long seed = System.nanoTime();
        System.out.println("OutlineTest, seed " + seed);
        Random random = new Random(seed);
        double[][] frames = {{35, 127, 9000}, {48, 8, 40_000}, {62, 6, 300_000}, {66, 180, 20_000}, {-50, -72, 100_000}
        };
        for (double[] at : frames) {
            Outline.Frame frame = around(at[0], at[1], at[2]);
            AtomicInteger points = new AtomicInteger();
            Path2D whole = all(frame);
            Path2D thin = thinned(frame, points);
            int different = 0;
            for (int i = 0; i < 500; i++) {
                double x = random.nextDouble() * WIDTH;
                double y = random.nextDouble() * HEIGHT;
                different += whole.contains(x, y) == thin.contains(x, y) ? 0 : 1;
            }
            assertThat(different)
                    .as(at[0] + ", " + at[1])
                    .isLessThan(20); // of islands smaller than a pixel, and coasts
            assertThat(points.get()).isLessThan(60_000);
        }
    }
}
