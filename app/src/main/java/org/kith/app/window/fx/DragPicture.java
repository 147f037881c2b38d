package org.kith.app.window.fx;

import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;

/** What goes along with the pointer when something is dragged. FX thread only. */
public final class DragPicture {

    private static final double PICTURE_SCALE = 0.5;

    private DragPicture() {}

    /** Small, so that what is below stays in sight. */
    public static void put(Dragboard board, Node picture) {
        SnapshotParameters small = new SnapshotParameters();
        small.setFill(Color.TRANSPARENT);
        small.setTransform(new Scale(PICTURE_SCALE, PICTURE_SCALE));
        WritableImage image = picture.snapshot(small, null);
        board.setDragView(image, image.getWidth() / 2, image.getHeight() / 2);
    }

    /**
     * What is dragged never leaves the window, so the drag board only says of what kind it is.
     *
     * @param picture goes along with the pointer
     */
    public static void start(Node source, MouseEvent event, DataFormat kind, Node picture) {
        Dragboard board = source.startDragAndDrop(TransferMode.MOVE);
        ClipboardContent content = new ClipboardContent();
        content.put(kind, kind.toString()); // JavaFX drags nothing that has no content
        board.setContent(content);
        put(board, picture);
        event.consume();
    }

    /** JavaFX refuses to make the same format twice. */
    public static DataFormat format(String mimeType) {
        DataFormat known = DataFormat.lookupMimeType(mimeType);
        return known != null ? known : new DataFormat(mimeType);
    }
}
