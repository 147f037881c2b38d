package org.kith.app.window.fx;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** What fills the window beside the side bar. FX thread only. */
public interface Page {

    Node node();

    /** What the window's header says while the page is open. */
    ObservableValue<String> title();

    /** The page is in the window: it may ask the library, and takes the keyboard. */
    default void shown() {}

    /** Another page takes its place: it drops what it is waiting for. */
    default void left() {}
}
