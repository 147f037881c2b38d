package org.kith.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kith.engine.model.Box;
import org.kith.engine.model.FaceId;

class FaceIdentityTest {

    private static final FaceId ONE = new FaceId(1);
    private static final FaceId TWO = new FaceId(2);

    /** Boxes one wide and high: shifted by s, their intersection over union is (1 − s) / (1 + s). */
    private static Box at(double x) {
        return new Box(x, 0, 1, 1);
    }

    @Test
    void boxesThatOverlapByFourTenthsAreOneFace() {
        double shift = 0.6 / 1.4; // IoU 0.4

        assertThat(FaceIdentity.match(List.of(at(shift - 1e-9)), Map.of(ONE, at(0))))
                .containsExactly(Map.entry(0, ONE));
        assertThat(FaceIdentity.match(List.of(at(shift + 1e-9)), Map.of(ONE, at(0))))
                .isEmpty();
    }

    @Test
    void theBestOverlapGoesFirst() {
        // the first detected box overlaps both known faces, the second only the first one, but better
        assertThat(FaceIdentity.match(List.of(at(0.2), at(-0.1)), Map.of(ONE, at(0), TWO, at(0.5))))
                .containsOnly(Map.entry(1, ONE), Map.entry(0, TWO));
    }

    @Test
    void aKnownFaceIsGivenToOneDetectedFaceOnly() {
        assertThat(FaceIdentity.match(List.of(at(0.1), at(0)), Map.of(ONE, at(0))))
                .containsExactly(Map.entry(1, ONE));
    }

    @Test
    void equalOverlapsAreGivenInOneOrder() {
        assertThat(FaceIdentity.match(List.of(at(0), at(0)), Map.of(TWO, at(0), ONE, at(0))))
                .containsOnly(Map.entry(0, ONE), Map.entry(1, TWO));
    }
}
