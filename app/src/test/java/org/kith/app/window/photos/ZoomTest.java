package org.kith.app.window.photos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ZoomTest {

    private static final Zoom.Size VIEW = new Zoom.Size(800, 600);
    private static final Zoom.Size WIDE = new Zoom.Size(4000, 1000);

    @Test
    void aPictureIsFirstSeenWholeAndInTheMiddle() {
        assertThat(Zoom.FIT.frame(VIEW, WIDE)).isEqualTo(new Zoom.Frame(0, 200, 800, 200));
    }

    @Test
    void thePointUnderThePointerStays() {
        Zoom zoomed = Zoom.FIT.by(4, 600, 300, VIEW, WIDE);
        Zoom.Frame frame = zoomed.frame(VIEW, WIDE);
        assertThat((600 - frame.x()) / frame.width()).isCloseTo(0.75, within(1e-9));
        assertThat((300 - frame.y()) / frame.height()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void itIsNeverSmallerThanWhole() {
        assertThat(Zoom.FIT
                        .by(4, 100, 100, VIEW, WIDE)
                        .by(0.01, 500, 500, VIEW, WIDE)
                        .frame(VIEW, WIDE))
                .isEqualTo(Zoom.FIT.frame(VIEW, WIDE));
    }

    @Test
    void itIsNeverMovedBeyondItsEdges() {
        Zoom zoomed = Zoom.FIT.by(4, 400, 300, VIEW, WIDE);
        Zoom.Frame right = zoomed.movedBy(-1e6, 0, VIEW, WIDE).frame(VIEW, WIDE);
        assertThat(right.x() + right.width()).isCloseTo(800, within(1e-9));
        Zoom.Frame back =
                zoomed.movedBy(-1e6, 0, VIEW, WIDE).movedBy(10, 0, VIEW, WIDE).frame(VIEW, WIDE);
        assertThat(back.x()).isCloseTo(right.x() + 10, within(1e-9));
    }
}
