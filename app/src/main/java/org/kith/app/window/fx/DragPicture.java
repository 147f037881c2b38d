package org.kith.app.window.fx;

import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.transform.Scale;

/** What goes along with the pointer when something is dragged. FX thread only. */
public final class DragPicture {

    private static final double PICTURE_SCALE = 0.5;

    private DragPicture() {}

    /** Small, so that what is below stays in sight. */
    public static void put(Dragboard board, Node picture) {
        SnapshotParameters small = new SnapshotParameters();
        // Where nothing composes windows, what is open around a round face would be white.
        small.setFill(
                Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW) ? Color.TRANSPARENT : ground(picture));
        small.setTransform(new Scale(PICTURE_SCALE, PICTURE_SCALE));
        WritableImage image = picture.snapshot(small, null);
        board.setDragView(image, image.getWidth() / 2, image.getHeight() / 2);
    }

    /** What the node lies on: the first background above it through which nothing is seen. */
    static Paint ground(Node node) {
        for (Parent at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof Region region && region.getBackground() != null) {
                for (BackgroundFill fill : region.getBackground().getFills()) {
                    if (fill.getFill() instanceof Color colour && colour.isOpaque()) {
                        return colour;
                    }
                }
            }
        }
        return Color.TRANSPARENT;
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
