package org.kith.engine.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kith.engine.model.Box;
import org.kith.engine.model.DetectedFace;
import org.kith.engine.model.Landmarks;
import org.kith.engine.model.Point;

class NonMaximumSuppressionTest {

    private static final int CELLS = 40;

    @Test
    void agreesWithAPlainSecondVersionOnRandomBoxes() {
        long seed = 4711;
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<DetectedFace> faces = new ArrayList<>();
            for (int i = random.nextInt(30); i > 0; i--) {
                faces.add(face(
                        random.nextInt(CELLS),
                        random.nextInt(CELLS),
                        1 + random.nextInt(20),
                        1 + random.nextInt(20),
                        random.nextInt(1000) / 1000.0));
            }
            assertThat(NonMaximumSuppression.apply(faces, 0.3001))
                    .as("seed %s", seed)
                    .isEqualTo(plain(faces, 0.3001));
        }
    }

    /** Takes the best that is left, strikes out what it overlaps, until nothing is left. Areas are counted cell by cell. */
    private static List<DetectedFace> plain(List<DetectedFace> faces, double maxIou) {
        List<DetectedFace> left = new ArrayList<>(faces);
        List<DetectedFace> kept = new ArrayList<>();
        while (!left.isEmpty()) {
            DetectedFace best = left.get(0);
            for (DetectedFace face : left) {
                best = face.score() > best.score() ? face : best;
            }
            kept.add(best);
            for (DetectedFace face : List.copyOf(left)) {
                if (face.equals(best) || countedIou(best.box(), face.box()) > maxIou) {
                    left.remove(face);
                }
            }
        }
        return kept;
    }

    private static double countedIou(Box a, Box b) {
        int both = 0;
        int any = 0;
        for (int y = 0; y < 2 * CELLS; y++) {
            for (int x = 0; x < 2 * CELLS; x++) {
                boolean inA = holds(a, x, y);
                boolean inB = holds(b, x, y);
                both += inA && inB ? 1 : 0;
                any += inA || inB ? 1 : 0;
            }
        }
        assertThat(a.intersectionOverUnion(b)).isCloseTo((double) both / any, within(1e-9));
        double smaller = Math.min(a.area(), b.area()) * CELLS * CELLS;
        assertThat(a.intersectionOverSmaller(b)).isCloseTo(both / smaller, within(1e-9));
        return (double) both / any;
    }

    private static boolean holds(Box box, int x, int y) {
        double cx = (x + 0.5) / CELLS;
        double cy = (y + 0.5) / CELLS;
        return cx > box.x() && cx < box.x() + box.width() && cy > box.y() && cy < box.y() + box.height();
    }

    private static DetectedFace face(int x, int y, int width, int height, double score) {
        Point p = new Point(0, 0);
        Box box = new Box((double) x / CELLS, (double) y / CELLS, (double) width / CELLS, (double) height / CELLS);
        return new DetectedFace(box, new Landmarks(p, p, p, p, p), score);
    }
}
