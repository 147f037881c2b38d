package org.kith.app.window.people;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ContextMenu;
import javafx.scene.image.WritableImage;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import org.kith.engine.model.GroupId;

/** Tiles on their way to the tile they are dropped on. They never leave the window, so the drag board only says so. */
final class MergeDrag {

    private static final DataFormat TILES = format("application/x-kith-people");

    private static final double PICTURE_SCALE = 0.5;

    private final PeopleViewModel model;
    private final ContextMenu menu;
    private List<GroupId> dragged = List.of();

    MergeDrag(PeopleViewModel model, ContextMenu menu) {
        this.model = model;
        this.menu = menu;
    }

    /** Of the tiles: what else can be done with them. */
    ContextMenu menu() {
        return menu;
    }

    /** @param picture goes along with the pointer, small, so that the tile below stays in sight */
    void start(Node tile, Node picture, MouseEvent event, GroupId from) {
        dragged = model.dragged(from);
        Dragboard board = tile.startDragAndDrop(TransferMode.MOVE);
        ClipboardContent content = new ClipboardContent();
        content.put(TILES, dragged.size());
        board.setContent(content);
        SnapshotParameters small = new SnapshotParameters();
        small.setFill(Color.TRANSPARENT);
        small.setTransform(new Scale(PICTURE_SCALE, PICTURE_SCALE));
        WritableImage image = picture.snapshot(small, null);
        board.setDragView(image, image.getWidth() / 2, image.getHeight() / 2);
        event.consume();
    }

    /** Empty while nothing of the page is dragged. */
    List<GroupId> dragged() {
        return dragged;
    }

    void accept(DragEvent event) {
        event.acceptTransferModes(TransferMode.MOVE);
        event.consume();
    }

    void end() {
        dragged = List.of();
    }

    /** JavaFX refuses to make the same format twice. */
    private static DataFormat format(String mimeType) {
        DataFormat known = DataFormat.lookupMimeType(mimeType);
        return known != null ? known : new DataFormat(mimeType);
    }
}
