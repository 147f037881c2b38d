package org.kith.app.window.person;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Controls;
import org.kith.app.window.people.FaceThumbnails;
import org.kith.app.window.people.RoundFace;
import org.kith.engine.model.FaceId;
import org.kith.engine.people.Conflict;
import org.kordamp.ikonli.feather.Feather;

/** A photo on which the person is more than once, to be answered in place; one after the other. FX thread only. */
final class TwiceStrip {

    private static final int FACES_SHOWN = 6;
    private static final double FACE_PX = 64;

    private final PersonViewModel model;
    private final FaceThumbnails thumbnails;
    private final Text text;
    private final Consumer<FaceId> openPhoto;
    private final VBox strip = new VBox(8);

    /** @param openPhoto shows the photo of a face */
    TwiceStrip(PersonViewModel model, FaceThumbnails thumbnails, Text text, Consumer<FaceId> openPhoto) {
        this.model = model;
        this.thumbnails = thumbnails;
        this.text = text;
        this.openPhoto = openPhoto;
        strip.setId("twice");
        strip.getStyleClass().addAll("assigned-bar");
        strip.managedProperty().bind(strip.visibleProperty());
        model.conflicts().subscribe(this::show);
    }

    Node node() {
        VBox around = new VBox(strip);
        around.getStyleClass().add("assigned-around");
        around.managedProperty().bind(strip.visibleProperty());
        return around;
    }

    private void show(List<Conflict> conflicts) {
        strip.setVisible(!conflicts.isEmpty());
        strip.getChildren().clear();
        if (!conflicts.isEmpty()) {
            ask(conflicts.get(0), conflicts.size());
        }
    }

    private void ask(Conflict conflict, int left) {
        Label question = new Label(text.get("person.twice", conflict.faces().size(), left));
        question.setWrapText(true);
        question.getStyleClass().add(Styles.TEXT_BOLD);
        FlowPane faces = new FlowPane(16, 8);
        conflict.faces().stream().limit(FACES_SHOWN).forEach(face -> faces.getChildren()
                .add(face(face)));
        Button both = Controls.button(Feather.COPY, text.get("person.twice.both"));
        both.setId("twice-both");
        both.setMinWidth(Region.USE_PREF_SIZE);
        both.setOnAction(e -> model.confirmTwice(conflict));
        Button photo = Controls.button(Feather.IMAGE, text.get("person.twice.photo"));
        photo.setId("twice-photo");
        photo.setMinWidth(Region.USE_PREF_SIZE);
        photo.getStyleClass().add(Styles.FLAT);
        photo.setOnAction(e -> openPhoto.accept(conflict.faces().get(0)));
        FlowPane answers = new FlowPane(8, 8, both, photo);
        strip.getChildren().addAll(question, faces, answers);
    }

    private Node face(FaceId id) {
        RoundFace face = new RoundFace(thumbnails, FACE_PX);
        face.show(id);
        Button not = Controls.button(Feather.USER_X, text.get("person.twice.not"));
        not.getStyleClass().addAll(Styles.SMALL, "twice-not");
        not.setOnAction(e -> model.reject(List.of(id)));
        HBox one = new HBox(8, face, not);
        one.setAlignment(Pos.CENTER_LEFT);
        return one;
    }
}
