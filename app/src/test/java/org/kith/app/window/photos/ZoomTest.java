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
        Zoom zoomed = Zoom.FIT.by(4, 600, 300, VIEW, WIDE, 5);
        Zoom.Frame frame = zoomed.frame(VIEW, WIDE);
        assertThat((600 - frame.x()) / frame.width()).isCloseTo(0.75, within(1e-9));
        assertThat((300 - frame.y()) / frame.height()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void itIsNeverSmallerThanWhole() {
        assertThat(Zoom.FIT
                        .by(4, 100, 100, VIEW, WIDE, 5)
                        .by(0.01, 500, 500, VIEW, WIDE, 5)
                        .frame(VIEW, WIDE))
                .isEqualTo(Zoom.FIT.frame(VIEW, WIDE));
    }

    @Test
    void itIsNeverMovedBeyondItsEdges() {
        Zoom zoomed = Zoom.FIT.by(4, 400, 300, VIEW, WIDE, 5);
        Zoom.Frame right = zoomed.movedBy(-1e6, 0, VIEW, WIDE).frame(VIEW, WIDE);
        assertThat(right.x() + right.width()).isCloseTo(800, within(1e-9));
        Zoom.Frame back =
                zoomed.movedBy(-1e6, 0, VIEW, WIDE).movedBy(10, 0, VIEW, WIDE).frame(VIEW, WIDE);
        assertThat(back.x()).isCloseTo(right.x() + 10, within(1e-9));
    }

    @Test
    void aPixelOfThePictureIsAPixelOfTheScreenAtAnyScreenScale() {
        for (double screenScale : new double[] {1, 1.25, 2, 3}) {
            double actual = Zoom.actualScale(VIEW, WIDE, screenScale);
            Zoom.Frame frame = Zoom.FIT.to(actual, 10, 10, VIEW, WIDE).frame(VIEW, WIDE);
            assertThat(frame.width() * screenScale).isCloseTo(4000, within(1e-9));
            assertThat(frame.height() * screenScale).isCloseTo(1000, within(1e-9));
        }
    }

    @Test
    void aPictureSmallerThanTheViewMayBeSeenInItsOwnPixelsAndNoSmaller() {
        Zoom.Size small = new Zoom.Size(200, 150);
        double actual = Zoom.actualScale(VIEW, small, 1);
        assertThat(Zoom.FIT.by(0.01, 400, 300, VIEW, small, actual).frame(VIEW, small))
                .isEqualTo(new Zoom.Frame(300, 225, 200, 150));
    }
}
