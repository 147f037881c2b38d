package org.kith.app.window.person;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Hint;
import org.kith.app.window.people.FaceThumbnails;
import org.kith.app.window.people.PersonFace;
import org.kith.app.window.people.RoundFace;
import org.kith.app.window.tiles.TileNode;
import org.kith.engine.model.FaceId;

/** A face of the person; one the machine assigned is marked until the user has confirmed it. FX thread only. */
final class FaceTileNode extends TileNode<PersonFace> {

    static final double FACE_PX = 112;

    private final Text text;
    private final RoundFace face;
    private final Label assigned;
    private @Nullable FaceId id;

    FaceTileNode(FaceThumbnails thumbnails, Text text, ContextMenu menu, FaceDrag drag) {
        this.text = text;
        this.face = new RoundFace(thumbnails, FACE_PX);
        this.assigned = new Label("?");
        assigned.getStyleClass().add("assigned-mark");
        Hint.put(assigned, text.get("person.assigned.mark"));
        StackPane.setAlignment(assigned, Pos.BOTTOM_RIGHT);
        StackPane picture = new StackPane(face, assigned);
        picture.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getStyleClass().addAll("tile", "face-tile");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        getChildren().add(picture);
        setOnDragDetected(e -> Optional.ofNullable(id).ifPresent(shown -> drag.start(this, face, e, shown)));
        setOnDragDone(e -> drag.end());
        setOnContextMenuRequested(e -> menu.show(this, e.getScreenX(), e.getScreenY()));
    }

    @Override
    protected void show(PersonFace shown) {
        id = shown.id();
        face.show(shown.id());
        assigned.setVisible(shown.assigned());
        setAccessibleText(text.get(
                shown.assigned() ? "person.face.accessible-assigned" : "person.face.accessible",
                shown.id().value()));
    }

    @Override
    protected void release() {
        id = null;
        face.release();
    }
}
