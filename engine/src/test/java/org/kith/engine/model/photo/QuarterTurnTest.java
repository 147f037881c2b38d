package org.kith.engine.model.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.engine.image.UprightImage;
import org.kith.engine.model.Box;
import org.kith.engine.model.DetectedFace;
import org.kith.engine.model.Landmarks;
import org.kith.engine.model.Point;

class QuarterTurnTest {

    private static final int WIDTH = 5;
    private static final int HEIGHT = 3;

    /** Each pixel has a colour of its own. */
    private static UprightImage image() {
        byte[] bgr = new byte[3 * WIDTH * HEIGHT];
        for (int i = 0; i < bgr.length; i++) {
            bgr[i] = (byte) i;
        }
        return new UprightImage(WIDTH, HEIGHT, bgr, 50, 30);
    }

    private static List<Byte> pixel(UprightImage image, int x, int y) {
        int at = 3 * (y * image.width() + x);
        return List.of(image.bgr()[at], image.bgr()[at + 1], image.bgr()[at + 2]);
    }

    private static int column(UprightImage image, Point point) {
        return (int) (point.x() * image.width());
    }

    private static int line(UprightImage image, Point point) {
        return (int) (point.y() * image.height());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, -1, -2})
    void pointsAndBoxesGoWhereTheirPixelsGo(int quarters) {
        QuarterTurn turn = new QuarterTurn(quarters);
        UprightImage before = image();
        UprightImage after = before.turned(turn);

        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                Point point = new Point((x + 0.5) / WIDTH, (y + 0.5) / HEIGHT);
                Point there = turn.of(point);
                assertThat(pixel(after, column(after, there), line(after, there)))
                        .as("%s by %s", point, turn)
                        .isEqualTo(pixel(before, x, y));

                Box cell = new Box((double) x / WIDTH, (double) y / HEIGHT, 1.0 / WIDTH, 1.0 / HEIGHT);
                Box moved = turn.of(cell);
                assertThat(moved.x() + moved.width() / 2).isCloseTo(there.x(), within(1e-9));
                assertThat(moved.y() + moved.height() / 2).isCloseTo(there.y(), within(1e-9));
                assertThat(moved.width()).isCloseTo(1.0 / after.width(), within(1e-9));
            }
        }
        assertThat(after.fullWidth()).isEqualTo(turn.isSideways() ? 30 : 50);
        assertThat(after.fullHeight()).isEqualTo(turn.isSideways() ? 50 : 30);
    }

    @Test
    void oneQuarterToTheRightBringsTheLeftEdgeUp() {
        UprightImage right = image().turned(new QuarterTurn(1));

        assertThat(pixel(right, 0, 0)).isEqualTo(pixel(image(), 0, HEIGHT - 1));
        assertThat(pixel(right, HEIGHT - 1, 0)).isEqualTo(pixel(image(), 0, 0));
    }

    @Test
    void fourTurnsAreNone() {
        QuarterTurn once = new QuarterTurn(1);
        Box box = new Box(0.125, 0.25, 0.5, 0.0625);
        Landmarks landmarks = new Landmarks(
                new Point(0.25, 0.5),
                new Point(0.5, 0.5),
                new Point(0.375, 0.625),
                new Point(0.25, 0.75),
                new Point(0.5, 0.75));
        DetectedFace face = new DetectedFace(box, landmarks, 0.75);
        UprightImage image = image();

        assertThat(once.of(once.of(once.of(once.of(face))))).isEqualTo(face);
        assertThat(once.back().of(once.of(face))).isEqualTo(face);
        assertThat(image.turned(once).turned(once).turned(once).turned(once).bgr())
                .isEqualTo(image.bgr());
        assertThat(new QuarterTurn(4)).isEqualTo(new QuarterTurn(0));
        assertThat(new QuarterTurn(-1)).isEqualTo(new QuarterTurn(3)).isEqualTo(once.back());
    }
}
