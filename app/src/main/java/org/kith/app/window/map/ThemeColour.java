package org.kith.app.window.map;

import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/** A colour that the style sheets give, for what is drawn: the background of a region that nobody sees. FX thread only. */
final class ThemeColour extends Region {

    /** @param changed called when the theme is another one */
    ThemeColour(String styleClass, Runnable changed) {
        getStyleClass().add(styleClass);
        setVisible(false);
        setManaged(false);
        backgroundProperty().addListener((observable, before, now) -> changed.run());
    }

    Paint get() {
        return getBackground() == null || getBackground().getFills().isEmpty()
                ? Color.TRANSPARENT
                : getBackground().getFills().get(0).getFill();
    }
}
