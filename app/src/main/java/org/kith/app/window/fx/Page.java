package org.kith.app.window.fx;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeView;
import javafx.scene.layout.BorderPane;

/** What fills the window beside the side bar. FX thread only. */
public abstract class Page {

    private final BorderPane frame = new BorderPane();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");

    protected Page() {
        frame.setMinSize(0, 0); // a page that wants more does not push the header out of the window
    }

    public final Node node() {
        return frame;
    }

    /** What the window's header says while the page is open. */
    public final ObservableValue<String> title() {
        return title.getReadOnlyProperty();
    }

    /** What the page puts its controls into. */
    protected final BorderPane frame() {
        return frame;
    }

    protected final void setTitle(String now) {
        title.set(now);
    }

    /**
     * The keyboard goes there, but not out of a field around the pages in which somebody types, nor out of the side bar, through which
     * somebody goes by keys. As long as what it is for is not there, the
     * page has it: else the window would give it to its first control, a field.
     */
    protected final void takeFocus(Node node) {
        Scene scene = node.getScene() == null ? frame.getScene() : node.getScene();
        Node now = scene == null ? null : scene.getFocusOwner();
        boolean kept = (now instanceof TextInputControl || now instanceof TreeView<?>)
                && now.getScene() == scene
                && !isInside(now);
        if (!kept) {
            (node.getScene() == null ? frame : node).requestFocus();
        }
    }

    private boolean isInside(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == frame) {
                return true;
            }
        }
        return false;
    }

    /** The page is in the window: it may ask the library. */
    public void shown() {}

    /** Keys are for the page from now on. */
    public void takeKeys() {}

    /** Whether nothing but the page is to be seen: it may put its own controls away. */
    public void alone(boolean now) {}

    /** Another page takes its place: it drops what it is waiting for. */
    public void left() {}
}
