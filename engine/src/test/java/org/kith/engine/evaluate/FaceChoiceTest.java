package org.kith.engine.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kith.engine.store.row.FaceRow;

class FaceChoiceTest {

    private static final FaceRow MIDDLE = Rows.face(450, 200, 100, 100, 0.9);
    private static final FaceRow LARGE_ASIDE = Rows.face(0, 100, 300, 300, 0.9);
    private static final FaceRow SMALL_IN_THE_MIDDLE = Rows.face(510, 250, 10, 10, 0.9);

    @Test
    void theCentralFaceIsInTheMiddleAndNotTiny() {
        assertThat(FaceChoice.CENTRAL.ofRows(List.of(LARGE_ASIDE, SMALL_IN_THE_MIDDLE, MIDDLE)))
                .contains(MIDDLE); // 0 − 30 against 15.8 − 3 against 350 − 90
    }

    @Test
    void theLargestFaceIsTheLargestInPixels() {
        FaceRow wide = Rows.face(0, 0, 200, 90, 0.9);
        FaceRow high = Rows.face(0, 0, 130, 130, 0.9);
        assertThat(FaceChoice.LARGEST.ofRows(List.of(wide, MIDDLE, high))).contains(wide);
    }

    @Test
    void aPhotoWithoutFacesHasNone() {
        assertThat(FaceChoice.CENTRAL.ofRows(List.of())).isEmpty();
    }
}
