package org.kith.engine.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kith.engine.model.Box;
import org.kith.engine.model.DetectedFace;
import org.kith.engine.model.Landmarks;
import org.kith.engine.model.Point;

class TwoPassesTest {

    /** 1,000 px square, seen in half of its size. */
    private static final Sizes HALF = new Sizes(1000, 1000, 0.5);

    private final TwoPasses twoPasses = new TwoPasses(0.3);

    @Test
    void certainLargeFaceStaysAsItWasSeenFirst() {
        DetectedFace whole = face(0.1, 0.1, 0.2, 0.9);
        DetectedFace cut = face(0.1, 0.1, 0.15, 0.95);
        assertThat(twoPasses.merged(List.of(whole), HALF, List.of(cut), face -> true))
                .containsExactly(whole);
    }

    @Test
    void smallFaceThatTheCloserLookDoesNotSeeIsNone() {
        assertThat(twoPasses.merged(List.of(face(0.1, 0.1, 0.02, 0.9)), HALF, List.of(), face -> true))
                .isEmpty();
    }

    @Test
    void smallFaceWhereNobodyLookedAgainStays() {
        DetectedFace small = face(0.1, 0.1, 0.02, 0.9);
        assertThat(twoPasses.merged(List.of(small), HALF, List.of(), face -> false))
                .containsExactly(small);
    }

    @Test
    void faceSeenTwiceHasTheMeanBoxAndTheCloserScore() {
        List<DetectedFace> merged = twoPasses.merged(
                List.of(face(0.1, 0.1, 0.02, 0.4)), HALF, List.of(face(0.102, 0.1, 0.022, 0.8)), face -> true);
        assertThat(merged).hasSize(1);
        assertThat(merged.get(0).score()).isEqualTo(0.8);
        assertThat(merged.get(0).box().width()).isEqualTo((0.02 + 0.022) / 2);
    }

    private static DetectedFace face(double x, double y, double side, double score) {
        Point middle = new Point(x + side / 2, y + side / 2);
        return new DetectedFace(
                new Box(x, y, side, side), new Landmarks(middle, middle, middle, middle, middle), score);
    }
}
