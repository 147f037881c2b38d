package org.kith.app.window.tiles;

import javafx.css.PseudoClass;
import javafx.scene.layout.StackPane;

/**
 * A tile of a {@link TileGrid}: shows one thing after the other. FX thread only.
 *
 * @param <T> what it shows
 */
public abstract class TileNode<T> extends StackPane {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    /** Called only when it is another than before. */
    protected abstract void show(T tile);

    /** Nothing is to be shown: what is waited for is not needed any more. */
    protected abstract void release();

    final void mark(boolean selected, boolean current) {
        pseudoClassStateChanged(SELECTED, selected);
        pseudoClassStateChanged(CURRENT, current);
    }
}
