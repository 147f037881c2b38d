package org.kith.app.window;

import java.io.File;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import org.kith.app.text.Text;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Takes folders and files dragged from the file manager anywhere on the window, and shows that it would. FX thread only. */
final class DropTarget {

    private final StackPane highlight;
    private final Consumer<List<File>> dropped;

    DropTarget(Text text, Consumer<List<File>> dropped) {
        this.dropped = dropped;
        Label what = new Label(text.get("main.drop"), new FontIcon(Feather.DOWNLOAD));
        what.getStyleClass().add("drop-message");
        highlight = new StackPane(what);
        highlight.setId("drop-highlight");
        highlight.getStyleClass().add("drop-highlight");
        highlight.setMouseTransparent(true);
        highlight.setVisible(false);
    }

    /** To be laid over the window. */
    Node highlight() {
        return highlight;
    }

    /** Before the nodes within get to see the drag: files are for the window as a whole. */
    void listen(Node window) {
        window.addEventFilter(DragEvent.DRAG_OVER, this::over);
        window.addEventFilter(DragEvent.DRAG_DROPPED, this::drop);
        window.addEventHandler(DragEvent.DRAG_EXITED, event -> highlight.setVisible(false));
    }

    /** What is dragged within the window is there already. */
    private static boolean isForTheWindow(DragEvent event) {
        return event.getGestureSource() == null && event.getDragboard().hasFiles();
    }

    private void over(DragEvent event) {
        if (isForTheWindow(event)) {
            // Never as moved: what is moved away, the program it comes from may delete.
            event.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
            highlight.setVisible(event.isAccepted());
            event.consume();
        }
    }

    private void drop(DragEvent event) {
        if (isForTheWindow(event)) {
            highlight.setVisible(false);
            dropped.accept(event.getDragboard().getFiles());
            event.setDropCompleted(true);
            event.consume();
        }
    }
}
