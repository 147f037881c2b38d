package org.kith.app.window.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class DragPictureTest {

    private final Region face = new Region();

    @Test
    void aRoundFaceLiesOnTheColourOfThePage() {
        StackPane tile = new StackPane(face);
        tile.setBackground(Background.fill(Color.rgb(0, 0, 255, 0.2)));
        StackPane page = new StackPane(new StackPane(tile));
        page.setBackground(Background.fill(Color.BLACK));

        assertThat(DragPicture.ground(face)).isEqualTo(Color.BLACK);
    }

    @Test
    void whereNothingIsBelowItStaysOpen() {
        assertThat(DragPicture.ground(face)).isEqualTo(Color.TRANSPARENT);
    }
}
