package org.kith.app.window.people;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Controls;
import org.kith.app.window.fx.Hint;
import org.kith.app.window.tiles.TileNode;
import org.kith.engine.model.GroupId;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A person or group: the face, the name or a place to type it, how many faces. FX thread only. */
final class GroupTileNode extends TileNode<GroupTile> {

    private static final PseudoClass DROP_TARGET = PseudoClass.getPseudoClass("drop-target");
    private static final PseudoClass NAMELESS = PseudoClass.getPseudoClass("nameless");
    private static final PseudoClass HIDDEN = PseudoClass.getPseudoClass("hidden");
    static final double FACE_PX = 112;

    private final PeopleViewModel model;
    private final Text text;
    private final MergeDrag drag;
    private final RoundFace face;
    private final Button name = new Button();
    private final StackPane nameLine = new StackPane(name);
    private final Label count = new Label();
    private @Nullable GroupTile tile;
    private @Nullable NameEditor editor;

    GroupTileNode(PeopleViewModel model, FaceThumbnails thumbnails, Text text, MergeDrag drag, Consumer<GroupId> open) {
        this.model = model;
        this.text = text;
        this.drag = drag;
        this.face = new RoundFace(thumbnails, FACE_PX);
        getStyleClass().addAll("tile", "group-tile");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        name.getStyleClass().addAll(Styles.FLAT, "tile-name");
        name.setFocusTraversable(false); // by keyboard the grid names what is current
        name.setMaxWidth(Double.MAX_VALUE);
        name.setOnAction(e -> shown().ifPresent(model.naming()::begin));
        name.addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
        nameLine.getStyleClass().add("tile-name-line");
        count.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        VBox column = new VBox(6, face, nameLine, count);
        column.setAlignment(Pos.TOP_CENTER);
        column.setFillWidth(true);
        Button more = Controls.iconButton(Feather.CHEVRON_RIGHT, text.get("people.menu.open"));
        more.getStyleClass().addAll(Styles.SMALL, "tile-open");
        more.setFocusTraversable(false); // by keyboard it is Enter
        more.setOnAction(e -> shown().ifPresent(open));
        more.addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
        more.visibleProperty().bind(hoverProperty());
        setAlignment(more, Pos.TOP_RIGHT);
        getChildren().addAll(column, more);
        setOnDragDetected(e -> shown().ifPresent(id -> drag.start(this, face, e, id)));
        setOnDragOver(this::draggedOver);
        setOnDragExited(e -> pseudoClassStateChanged(DROP_TARGET, false));
        setOnDragDropped(this::dropped);
        setOnDragDone(e -> drag.end());
        setOnContextMenuRequested(e -> shown().ifPresent(id -> drag.menu().show(this, e.getScreenX(), e.getScreenY())));
        model.naming().editing().subscribe(editing -> showName());
        model.tiles().subscribe(tiles -> showTick());
    }

    private Optional<GroupId> shown() {
        return Optional.ofNullable(tile).map(GroupTile::id);
    }

    /** For tests: whose tile it is. */
    @Nullable
    GroupId group() {
        return shown().orElse(null);
    }

    @Override
    protected void show(GroupTile newTile) {
        tile = newTile;
        face.show(newTile.shown());
        String given = newTile.name();
        name.setText(given == null ? text.get("people.tile.add-name") : given);
        Hint.put(name, given == null ? "" : given);
        count.setText(count(newTile));
        count.setGraphic(newTile.pinned() ? new FontIcon(Feather.MAP_PIN) : null);
        pseudoClassStateChanged(NAMELESS, given == null);
        pseudoClassStateChanged(HIDDEN, newTile.hidden());
        setAccessibleText(text.get(
                "people.tile.accessible", given == null ? text.get("people.tile.nameless") : given, count(newTile)));
        showName();
        showTick();
    }

    /** Somebody may be on photos without a face that could be found. */
    private String count(GroupTile shown) {
        return shown.faces() == 0 && shown.photos() > 0
                ? text.get("people.photos", shown.photos())
                : text.get("people.faces", shown.faces());
    }

    /** Who has just got a name keeps the place until the page is sorted again; a tick says that it is done. */
    private void showTick() {
        boolean newly = shown().filter(model::isNewlyNamed).isPresent();
        if (newly != (name.getGraphic() != null)) {
            name.setGraphic(newly ? new FontIcon(Feather.CHECK) : null);
        }
    }

    @Override
    protected void release() {
        tile = null;
        face.release();
        showName();
    }

    private void showName() {
        boolean editing = tile != null && model.naming().editing().get().equals(Optional.of(tile.id()));
        if (editing && editor == null) {
            editor = new NameEditor(model.naming(), text);
            nameLine.getChildren().setAll(editor);
            editor.start();
        } else if (!editing && editor != null) {
            editor.stop();
            editor = null;
            nameLine.getChildren().setAll(name);
        }
    }

    private void draggedOver(DragEvent event) {
        boolean welcome =
                shown().filter(id -> model.canDrop(drag.dragged(), id)).isPresent();
        pseudoClassStateChanged(DROP_TARGET, welcome);
        if (welcome) {
            drag.accept(event);
        }
    }

    private void dropped(DragEvent event) {
        pseudoClassStateChanged(DROP_TARGET, false);
        shown().filter(id -> model.canDrop(drag.dragged(), id)).ifPresent(id -> {
            model.drop(drag.dragged(), id);
            event.setDropCompleted(true);
            event.consume();
        });
    }
}
