package org.kith.engine.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kith.engine.model.DetectedFace;

class CenterFaceMapsTest {

    /** A map of 8 × 4 cells with one face at column 2, row 1: 4 cells wide, 2 high, its centre at (2.75, 2.0). */
    private final CenterFaceMaps maps = maps();

    @Test
    void cellBecomesABoxInFractionsOfTheInput() {
        List<DetectedFace> faces = maps.faces(0.5);
        assertThat(faces).hasSize(1);
        DetectedFace face = faces.get(0);
        assertThat(face.score()).isCloseTo(0.9, within(1e-6));
        assertThat(face.box().width()).isCloseTo(4 / 8.0, within(1e-6));
        assertThat(face.box().height()).isCloseTo(2 / 4.0, within(1e-6));
        assertThat(face.box().x()).isCloseTo((2.75 - 2) / 8, within(1e-6));
        assertThat(face.box().y()).isCloseTo((2.0 - 1) / 4, within(1e-6));
        assertThat(face.landmarks().nose().x())
                .isCloseTo(face.box().x() + 0.5 * face.box().width(), within(1e-6));
        assertThat(face.landmarks().nose().y())
                .isCloseTo(face.box().y() + 0.6 * face.box().height(), within(1e-6));
        assertThat(face.landmarks().rightMouth().x())
                .isCloseTo(face.box().x() + 0.7 * face.box().width(), within(1e-6));
    }

    @Test
    void scoreMustExceedTheThreshold() {
        assertThat(maps.faces(0.95)).isEmpty();
    }

    private static CenterFaceMaps maps() {
        int cells = 8 * 4;
        int cell = 8 + 2;
        float[] heat = new float[cells];
        heat[cell] = 0.9f;
        float[] size = new float[2 * cells];
        size[cell] = (float) Math.log(2);
        size[cells + cell] = (float) Math.log(4);
        float[] offset = new float[2 * cells];
        offset[cell] = 0.5f;
        offset[cells + cell] = 0.25f;
        float[] landmarks = new float[10 * cells];
        float[] yx = {0.4f, 0.3f, 0.4f, 0.7f, 0.6f, 0.5f, 0.8f, 0.35f, 0.8f, 0.7f};
        for (int i = 0; i < yx.length; i++) {
            landmarks[i * cells + cell] = yx[i];
        }
        return new CenterFaceMaps(8, 4, heat, size, offset, landmarks);
    }
}
