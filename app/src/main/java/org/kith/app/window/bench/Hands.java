package org.kith.app.window.bench;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;

/** Keys and the mouse, as far as the window can tell. FX thread only. */
final class Hands {

    private final Scene scene;

    Hands(Scene scene) {
        this.scene = scene;
    }

    /** Where the focus is. */
    void press(KeyCode key) {
        fire(pressed(key, false));
    }

    /** There, wherever the focus is. */
    void press(Node at, KeyCode key) {
        Event.fireEvent(at, pressed(key, false));
    }

    /** Together with the key that shortcuts have on this system. */
    void pressShortcut(KeyCode key) {
        fire(pressed(key, true));
    }

    private static KeyEvent pressed(KeyCode key, boolean shortcut) {
        boolean mac = shortcut && System.getProperty("os.name", "").startsWith("Mac");
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, shortcut && !mac, false, mac);
    }

    void type(char letter) {
        String text = String.valueOf(letter);
        fire(new KeyEvent(KeyEvent.KEY_TYPED, text, text, KeyCode.UNDEFINED, false, false, false, false));
    }

    private void fire(KeyEvent event) {
        Node focused = scene.getFocusOwner();
        if (focused != null) {
            Event.fireEvent(focused, event);
        }
    }

    /** With the button down, at a part of the height from 0 to 1. */
    void drag(Node node, double part) {
        double x = node.getLayoutBounds().getWidth() / 2;
        double y = node.getLayoutBounds().getHeight() * part;
        var onScreen = node.localToScreen(x, y);
        Event.fireEvent(
                node,
                new MouseEvent(
                        MouseEvent.MOUSE_DRAGGED,
                        x,
                        y,
                        onScreen == null ? x : onScreen.getX(),
                        onScreen == null ? y : onScreen.getY(),
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        false,
                        new PickResult(node, x, y)));
    }
}
