package org.kith.engine.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kith.engine.model.Box;
import org.kith.engine.model.DetectedFace;
import org.kith.engine.model.Landmarks;
import org.kith.engine.model.Point;

class RegionTest {

    @Test
    void faceIsInTheMiddleOfASquareOfPixels() {
        Region region = Region.around(new Box(0.45, 0.4, 0.1, 0.2), 4, 1000, 500);
        assertThat(region.width() * 1000).isCloseTo(400, within(1e-9));
        assertThat(region.height() * 500).isCloseTo(400, within(1e-9));
        assertThat(region.x() * 1000).isCloseTo(300, within(1e-9));
        assertThat(region.y() * 500).isCloseTo(50, within(1e-9));
    }

    @Test
    void regionNeverLeavesThePictureAndHoldsThePartOfTheFaceInIt() {
        long seed = 20;
        Random random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            int width = 1 + random.nextInt(300);
            int height = 1 + random.nextInt(300);
            Box face = new Box(
                    random.nextDouble() * 1.4 - 0.2,
                    random.nextDouble() * 1.4 - 0.2,
                    0.001 + random.nextDouble(),
                    0.001 + random.nextDouble());
            Region region = Region.around(face, 4, width, height);
            assertThat(region.x()).as("seed %s", seed).isBetween(0.0, 1.0);
            assertThat(region.y()).isBetween(0.0, 1.0);
            assertThat(region.x() + region.width()).isLessThanOrEqualTo(1 + 1e-9);
            assertThat(region.y() + region.height()).isLessThanOrEqualTo(1 + 1e-9);
            assertThat(region.width() * width).isGreaterThanOrEqualTo(1 - 1e-9);
        }
    }

    @Test
    void faceOfTheRegionGetsItsPlaceInThePicture() {
        Region region = new Region(0.5, 0.25, 0.5, 0.25);
        Point point = new Point(0.5, 1);
        DetectedFace face = region.toPicture(
                new DetectedFace(new Box(0, 0.5, 0.5, 0.5), new Landmarks(point, point, point, point, point), 0.6));
        assertThat(face.box()).isEqualTo(new Box(0.5, 0.375, 0.25, 0.125));
        assertThat(face.landmarks().leftEye()).isEqualTo(new Point(0.75, 0.5));
        assertThat(face.score()).isEqualTo(0.6);
    }
}
