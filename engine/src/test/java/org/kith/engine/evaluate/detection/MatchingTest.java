package org.kith.engine.evaluate.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kith.engine.evaluate.PixelRect;
import org.kith.engine.evaluate.Rows;
import org.kith.engine.store.row.FaceRow;

class MatchingTest {

    private static final Comparator<FaceRow> AS_GIVEN =
            Comparator.comparing(face -> face.id().value());

    private static GroundTruth.Face truth(double x, double y, double w, double h) {
        return new GroundTruth.Face(x, y, w, h, 0);
    }

    @Test
    void overlapIsIntersectionOverUnion() {
        PixelRect a = new PixelRect(0, 0, 10, 10);
        assertThat(a.intersectionOverUnion(new PixelRect(5, 0, 10, 10))).isEqualTo(50 / 150.0, within(1e-9));
        assertThat(a.intersectionOverUnion(a)).isEqualTo(1, within(1e-9));
        assertThat(a.intersectionOverUnion(new PixelRect(10, 0, 5, 5))).isZero();
        assertThat(a.intersectionOverUnion(new PixelRect(2, 2, 0, 0))).isZero();
    }

    @Test
    void aTrueFaceIsFoundOnce() {
        FaceRow first = Rows.face(100, 100, 50, 50, 0.9);
        FaceRow again = Rows.face(102, 100, 50, 50, 0.8);
        Matching matching = new Matching(List.of(first, again), List.of(truth(100, 100, 50, 50)), AS_GIVEN);
        assertThat(matching.matches())
                .containsExactly(new Matching.Match(first, truth(100, 100, 50, 50)), new Matching.Match(again, null));
        assertThat(matching.missed()).isEmpty();
    }

    @Test
    void ofSeveralTrueFacesTheOneMostOverlappedIsTaken() {
        FaceRow face = Rows.face(100, 100, 50, 50, 0.9);
        Matching matching =
                new Matching(List.of(face), List.of(truth(110, 100, 50, 50), truth(101, 100, 50, 50)), AS_GIVEN);
        assertThat(matching.matches()).containsExactly(new Matching.Match(face, truth(101, 100, 50, 50)));
        assertThat(matching.missed()).containsExactly(truth(110, 100, 50, 50));
    }

    @Test
    void lessThanHalfIsNothing() {
        FaceRow face = Rows.face(100, 100, 50, 50, 0.9);
        Matching matching = new Matching(List.of(face), List.of(truth(120, 100, 50, 50)), AS_GIVEN); // 30 / 70
        assertThat(matching.matches()).containsExactly(new Matching.Match(face, null));
    }
}
