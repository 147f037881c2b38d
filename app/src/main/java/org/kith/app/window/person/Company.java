package org.kith.app.window.person;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Hint;
import org.kith.app.window.people.FaceThumbnails;
import org.kith.app.window.people.RoundFace;
import org.kith.engine.model.PersonId;
import org.kith.engine.store.photos.PersonCount;

/** Who is most often on photos with somebody: each leads to these photos. FX thread only. */
final class Company {

    private static final int SHOWN = 6;
    private static final double FACE_PX = 28;

    private final FaceThumbnails thumbnails;
    private final Text text;
    private final Consumer<PersonId> open;
    private final HBox row = new HBox(6);

    /** @param open the photos with both */
    Company(FaceThumbnails thumbnails, Text text, Consumer<PersonId> open) {
        this.thumbnails = thumbnails;
        this.text = text;
        this.open = open;
        row.setId("company");
        row.getStyleClass().add("company");
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinWidth(0);
        row.managedProperty().bind(row.visibleProperty());
        show(List.of());
    }

    Node node() {
        return row;
    }

    void show(List<PersonCount> people) {
        row.getChildren().clear();
        row.setVisible(!people.isEmpty());
        if (people.isEmpty()) {
            return;
        }
        Label with = new Label(text.get("person.company"));
        with.getStyleClass().add(Styles.TEXT_MUTED);
        with.setMinWidth(Region.USE_PREF_SIZE);
        row.getChildren().add(with);
        people.stream().limit(SHOWN).forEach(person -> row.getChildren().add(button(person)));
    }

    private Button button(PersonCount person) {
        RoundFace face = new RoundFace(thumbnails, FACE_PX);
        face.show(person.shown());
        Button button = new Button(person.name(), face);
        button.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        String together = text.get("person.company.photos", person.photos(), person.name());
        Hint.put(button, together);
        button.setAccessibleText(together);
        button.setOnAction(e -> open.accept(person.person()));
        return button;
    }
}
