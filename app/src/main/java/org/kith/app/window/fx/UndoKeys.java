package org.kith.app.window.fx;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Ctrl+Z and Ctrl+Shift+Z, wherever the keyboard is but in a field: there they are about what is typed. FX thread only. */
public final class UndoKeys {

    private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");
    private static final KeyCombination REDO = KeyCombination.valueOf("Shortcut+Shift+Z");
    private static final KeyCombination REDO_ON_WINDOWS = KeyCombination.valueOf("Shortcut+Y");

    private UndoKeys() {}

    public static void install(Node root, UndoViewModel undo) {
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getTarget() instanceof TextInputControl) {
                return;
            }
            if (UNDO.match(event)) {
                undo.undo();
                event.consume();
            } else if (REDO.match(event) || REDO_ON_WINDOWS.match(event)) {
                undo.redo();
                event.consume();
            }
        });
    }
}
