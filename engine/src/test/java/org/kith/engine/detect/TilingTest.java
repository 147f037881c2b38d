package org.kith.engine.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kith.engine.model.Box;
import org.opencv.core.Rect;

class TilingTest {

    @Test
    void pictureThatFitsIsOnePart() {
        assertThat(new Tiling(1024, 768, 0.5, Canvas.WIDE).parts()).containsExactly(new Rect(0, 0, 1024, 768));
    }

    @Test
    void oneStepCloserTakesFourParts() {
        assertThat(new Tiling(1024, 768, 0.5 * DetectionThresholds.CLOSER, Canvas.WIDE).parts())
                .hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({"2048,1365,0.8,WIDE", "1080,16000,0.18,TALL", "10000,1000,0.2,WIDE", "700,700,1,WIDE"})
    void everyFaceNoLargerThanTheOverlapIsWholeInAPart(int width, int height, double scale, Canvas canvas) {
        Tiling tiling = new Tiling(width, height, scale, canvas);
        List<Rect> parts = tiling.parts();
        double face = canvas.heightPx() * DetectionThresholds.TILE_OVERLAP / scale - 3 / scale - 2;
        face = Math.min(face, canvas.widthPx() * DetectionThresholds.TILE_OVERLAP / scale - 3 / scale - 2);
        for (double x = 0; x + face <= width; x += face / 2) {
            for (double y = 0; y + face <= height; y += face / 2) {
                Box box = new Box(x / width, y / height, face / width, face / height);
                assertThat(parts).anyMatch(part -> tiling.holds(part, box) && !tiling.cuts(part, box));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2048,1365,0.8,WIDE", "1080,16000,0.18,TALL", "33,2000,1,TALL", "1,1,1,SMALL"})
    void partsLieInThePictureAndFitTheCanvas(int width, int height, double scale, Canvas canvas) {
        for (Rect part : new Tiling(width, height, scale, canvas).parts()) {
            assertThat(part.x).isNotNegative();
            assertThat(part.y).isNotNegative();
            assertThat(part.x + part.width).isLessThanOrEqualTo(width);
            assertThat(part.y + part.height).isLessThanOrEqualTo(height);
            assertThat(part.width * scale).isLessThanOrEqualTo(canvas.widthPx() + 1e-6);
            assertThat(part.height * scale).isLessThanOrEqualTo(canvas.heightPx() + 1e-6);
        }
    }

    @Test
    void edgeOfThePictureCutsNothing() {
        Tiling tiling = new Tiling(1024, 384, 1, Canvas.WIDE);
        Rect left = tiling.parts().get(0);
        assertThat(tiling.cuts(left, new Box(-0.01, 0, 0.1, 1))).isFalse();
        assertThat(tiling.cuts(left, new Box(0.4, 0.2, 0.1, 0.1))).isTrue();
    }
}
