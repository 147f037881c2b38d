package org.kith.app.window.person;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kith.app.text.Text;
import org.kith.app.window.people.FaceThumbnails;
import org.kith.app.window.people.GroupTile;
import org.kith.app.window.people.RoundFace;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonName;

/** People on whom dragged faces can be dropped; there only while faces are dragged. FX thread only. */
final class DropPeople {

    private static final PseudoClass DROP_TARGET = PseudoClass.getPseudoClass("drop-target");
    private static final int SHOWN = 24;
    private static final double FACE_PX = 48;
    private static final double PERSON_PX = 92;

    private final PersonViewModel model;
    private final FaceDrag drag;
    private final FaceThumbnails thumbnails;
    private final FlowPane people = new FlowPane(4, 4);
    private final VBox strip = new VBox(8);

    DropPeople(PersonViewModel model, FaceDrag drag, FaceThumbnails thumbnails, Text text) {
        this.model = model;
        this.drag = drag;
        this.thumbnails = thumbnails;
        Label heading = new Label(text.get("person.drop"));
        heading.getStyleClass().add(Styles.TEXT_BOLD);
        strip.setId("drop-people");
        strip.getStyleClass().add("drop-people");
        strip.getChildren().addAll(heading, people);
        strip.setMaxHeight(VBox.USE_PREF_SIZE);
        strip.managedProperty().bind(strip.visibleProperty());
        drag.dragged().subscribe(this::show);
    }

    Node node() {
        return strip;
    }

    private void show(List<FaceId> faces) {
        List<GroupTile> others = faces.isEmpty() ? List.of() : model.namedOthers();
        people.getChildren()
                .setAll(others.stream().limit(SHOWN).map(this::person).toList());
        strip.setVisible(!others.isEmpty());
    }

    private Node person(GroupTile person) {
        RoundFace face = new RoundFace(thumbnails, FACE_PX);
        face.show(person.shown());
        Label name = new Label(person.name());
        name.setMaxWidth(PERSON_PX);
        name.setAlignment(Pos.CENTER);
        VBox target = new VBox(2, face, name);
        target.setAlignment(Pos.TOP_CENTER);
        target.setPrefWidth(PERSON_PX);
        target.getStyleClass().add("drop-person");
        target.setOnDragOver(event -> {
            target.pseudoClassStateChanged(DROP_TARGET, true);
            drag.over(event);
        });
        target.setOnDragExited(event -> target.pseudoClassStateChanged(DROP_TARGET, false));
        target.setOnDragDropped(event -> dropped(event, person));
        return target;
    }

    private void dropped(DragEvent event, GroupTile person) {
        String name = person.name();
        if (name != null) {
            model.move(drag.dragged().get(), new PersonName(name));
            event.setDropCompleted(true);
        }
        event.consume();
    }
}
