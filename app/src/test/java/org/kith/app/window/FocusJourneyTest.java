package org.kith.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

/** Where the keyboard is can be seen, also where no Tab led it; who uses the mouse sees no frames. */
class FocusJourneyTest extends PhotosJourney {

    @Test
    void theGridShowsThatItHasTheKeysUntilTheMouseIsUsed() throws Exception {
        await(() -> isFramed(".photo-grid-edge"));
        clickOn("#page-title");
        await(() -> !isFramed(".photo-grid-edge"));
        assertThat(lookup("#photo-grid").query().isFocused()).isTrue();

        type(KeyCode.SHIFT);
        await(() -> isFramed(".photo-grid-edge"));
        type(KeyCode.RIGHT); // the photo shows it now
        await(() -> !isFramed(".photo-grid-edge"));
    }

    @Test
    void theHistoryThatWasOpenedByKeysShowsThatItHasThem() throws Exception {
        press(KeyCode.CONTROL).type(KeyCode.H).release(KeyCode.CONTROL);
        await(() -> isShown("#history") && isFramed("#history"));
        clickOn("#page-title");
        await(() -> !isFramed("#history"));
    }

    private boolean isFramed(String region) {
        Region shown = lookup(region).query();
        return shown.getBorder() != null
                && shown.getBorder().getStrokes().stream()
                        .anyMatch(stroke -> !Color.TRANSPARENT.equals(stroke.getTopStroke()));
    }
}
