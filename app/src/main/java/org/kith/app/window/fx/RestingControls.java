package org.kith.app.window.fx;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/** Controls over a picture that go away while the mouse rests, and the pointer with them. FX thread only. */
public final class RestingControls {

    private static final Duration REST = Duration.seconds(2);

    private final Node area;
    private final List<Node> controls;
    private final PauseTransition clock = new PauseTransition(REST);
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper(true);
    private boolean resting;

    /** @param area over which the mouse is watched */
    public RestingControls(Node area, Node... controls) {
        this.area = area;
        this.controls = List.of(controls);
        area.addEventFilter(MouseEvent.MOUSE_MOVED, e -> wake());
        clock.setOnFinished(e -> hide());
    }

    /** For what is more than visible or not. */
    public ReadOnlyBooleanProperty shown() {
        return shown.getReadOnlyProperty();
    }

    /** Whether they may go away; they are there if not. */
    public void rest(boolean may) {
        resting = may;
        if (may) {
            clock.playFromStart();
        } else {
            clock.stop();
            show();
        }
    }

    private void wake() {
        if (resting) {
            show();
            clock.playFromStart();
        }
    }

    private void show() {
        shown.set(true);
        area.setCursor(null);
    }

    private void hide() {
        if (controls.stream().anyMatch(control -> control.isHover() || isFocusWithin(control))) {
            clock.playFromStart();
            return;
        }
        shown.set(false);
        area.setCursor(Cursor.NONE);
    }

    private static boolean isFocusWithin(Node control) {
        return control.isFocusWithin();
    }
}
