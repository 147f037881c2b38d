package org.kith.app.window.fx;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Opens by keys what the right mouse button opens: with the key for menus, or Shift+F10. FX thread only. */
public final class KeyMenu {

    private KeyMenu() {}

    /** In the middle of a node that has the keyboard, and not where the pointer happens to be. */
    public static void on(Node node, ContextMenu menu) {
        on(node, () -> {
            Bounds bounds = node.localToScreen(node.getLayoutBounds());
            menu.show(node, bounds.getCenterX(), bounds.getCenterY());
        });
    }

    static void on(Node node, Runnable show) {
        node.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            boolean isFor =
                    event.getCode() == KeyCode.CONTEXT_MENU || (event.getCode() == KeyCode.F10 && event.isShiftDown());
            if (isFor && event.getTarget() == node) {
                show.run();
                event.consume();
            }
        });
    }
}
