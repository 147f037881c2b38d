package org.kith.app.window.fx;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

/** Whether the window fills the screen. FX thread only. */
public final class FullScreen {

    private final Stage stage;

    public FullScreen(Stage stage) {
        this.stage = stage;
        // Esc is the window's own: in a popup it is about the popup.
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setFullScreenExitHint("");
    }

    public ReadOnlyBooleanProperty on() {
        return stage.fullScreenProperty();
    }

    public boolean isOn() {
        return stage.isFullScreen();
    }

    public void turn(boolean on) {
        stage.setFullScreen(on);
    }
}
