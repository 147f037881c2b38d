package org.kith.app.window.photos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.engine.model.PhotoId;

class GridSelectionTest {

    private final GridSelection selection = new GridSelection();

    private static List<PhotoId> ids(long... ids) {
        return Arrays.stream(ids).mapToObj(PhotoId::new).toList();
    }

    @BeforeEach
    void show() {
        selection.follow(ids(10, 11, 12, 13, 14));
    }

    @Test
    void selectingAPhotoSelectsNoOther() {
        selection.select(1);
        selection.select(3);
        assertThat(selection.selected()).containsExactlyElementsOf(ids(13));
    }

    @Test
    void extendingGoesFromWhereTheSelectionBegan() {
        selection.select(2);
        selection.extendTo(4);
        selection.extendTo(1);
        assertThat(selection.selected()).containsExactlyElementsOf(ids(11, 12));
        assertThat(selection.current()).isEqualTo(1);
    }

    @Test
    void togglingAddsAndTakesAway() {
        selection.select(0);
        selection.toggle(4);
        assertThat(selection.selected()).containsExactlyElementsOf(ids(10, 14));
        selection.toggle(0);
        assertThat(selection.selected()).containsExactlyElementsOf(ids(14));
    }

    @Test
    void itFollowsThePhotosWhileOthersCome() {
        selection.select(1);
        selection.toggle(3);
        selection.follow(ids(8, 9, 10, 11, 12, 14));
        assertThat(selection.selected()).containsExactlyElementsOf(ids(11));
        assertThat(selection.current()).isEqualTo(-1);
        selection.select(3);
        selection.follow(ids(7, 8, 9, 10, 11, 12, 14));
        assertThat(selection.current()).isEqualTo(4);
    }

    @Test
    void everythingCanBeSelected() {
        selection.selectAll();
        assertThat(selection.count()).isEqualTo(5);
        selection.clear();
        assertThat(selection.selected()).isEmpty();
    }
}
