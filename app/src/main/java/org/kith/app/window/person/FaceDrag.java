package org.kith.app.window.person;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import org.kith.app.window.fx.DragPicture;
import org.kith.engine.model.FaceId;

/** Faces on their way to whoever they are. They never leave the window, so the drag board only says so. FX thread only. */
final class FaceDrag {

    private static final DataFormat FACES = DragPicture.format("application/x-kith-faces");

    private final PersonViewModel model;
    private final ReadOnlyObjectWrapper<List<FaceId>> dragged = new ReadOnlyObjectWrapper<>(List.of());

    FaceDrag(PersonViewModel model) {
        this.model = model;
    }

    /** Empty while nothing is dragged. */
    ReadOnlyObjectProperty<List<FaceId>> dragged() {
        return dragged.getReadOnlyProperty();
    }

    /** @param picture goes along with the pointer */
    void start(Node tile, Node picture, MouseEvent event, FaceId from) {
        List<FaceId> faces = model.dragged(from);
        DragPicture.start(tile, event, FACES, picture);
        dragged.set(faces);
    }

    void over(DragEvent event) {
        if (!dragged.get().isEmpty()) {
            event.acceptTransferModes(TransferMode.MOVE);
            event.consume();
        }
    }

    void end() {
        dragged.set(List.of());
    }
}
