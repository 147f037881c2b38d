package org.kith.app.window.people;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import org.kith.app.window.fx.DragPicture;
import org.kith.engine.model.GroupId;

/** Tiles on their way to the tile they are dropped on. They never leave the window, so the drag board only says so. */
final class MergeDrag {

    private static final DataFormat TILES = DragPicture.format("application/x-kith-people");

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
        DragPicture.start(tile, event, TILES, picture);
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
}
