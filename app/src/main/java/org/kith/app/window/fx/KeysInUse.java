package org.kith.app.window.fx;

import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * Tells the styles of a window whether it is used by keys at present. JavaFX shows where the keyboard is only where Tab led it, and
 * not where a page took it or an arrow key moved it. FX thread only.
 */
public final class KeysInUse {

    private static final PseudoClass KEYS = PseudoClass.getPseudoClass("keys");

    private KeysInUse() {}

    /** Nobody has used the mouse yet. */
    public static void follow(Parent root) {
        root.pseudoClassStateChanged(KEYS, true);
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> root.pseudoClassStateChanged(KEYS, true));
        root.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> root.pseudoClassStateChanged(KEYS, false));
    }
}
