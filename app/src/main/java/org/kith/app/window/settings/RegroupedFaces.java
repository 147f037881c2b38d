package org.kith.app.window.settings;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kith.app.text.Text;
import org.kith.app.window.people.FaceThumbnails;
import org.kith.app.window.people.PeopleStyle;
import org.kith.app.window.people.RoundFace;
import org.kith.engine.grouping.Regrouped;
import org.kith.engine.grouping.Regrouped.Kind;
import org.kith.engine.model.FaceId;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Whose faces would come together and apart: a few of them, to be judged by looking. FX thread only. */
final class RegroupedFaces {

    private static final double FACE_PX = 44;
    private static final int FACES_OF_A_PART = 3;
    private static final int PARTS = 4;

    private final FaceThumbnails thumbnails;
    private final Text text;
    private final VBox view = new VBox(8);

    RegroupedFaces(FaceThumbnails thumbnails, Text text) {
        this.thumbnails = thumbnails;
        this.text = text;
        view.setId("strictness-faces");
        view.getStylesheets().add(PeopleStyle.sheet());
        view.managedProperty().bind(view.visibleProperty());
        view.setVisible(false);
    }

    Node node() {
        return view;
    }

    void show(List<Regrouped> examples) {
        view.getChildren().clear();
        view.setVisible(!examples.isEmpty());
        add("settings.strictness.together", Kind.TOGETHER, examples);
        add("settings.strictness.apart", Kind.APART, examples);
    }

    private void add(String heading, Kind kind, List<Regrouped> examples) {
        List<Regrouped> ofKind =
                examples.stream().filter(example -> example.kind() == kind).toList();
        if (!ofKind.isEmpty()) {
            Label label = new Label(text.get(heading));
            label.getStyleClass().add(Styles.TEXT_MUTED);
            view.getChildren().add(label);
            ofKind.forEach(example -> view.getChildren().add(row(example)));
        }
    }

    private Node row(Regrouped example) {
        HBox row = new HBox(8);
        row.setAlignment(Pos.CENTER_LEFT);
        for (List<FaceId> part : example.parts().stream().limit(PARTS).toList()) {
            if (!row.getChildren().isEmpty()) {
                row.getChildren().add(new FontIcon(example.kind() == Kind.TOGETHER ? Feather.PLUS : Feather.SCISSORS));
            }
            row.getChildren().add(part(part));
        }
        addMore(row, example.parts().size() - PARTS);
        return row;
    }

    private Node part(List<FaceId> faces) {
        HBox part = new HBox(-FACE_PX / 4); // one behind the other, as a pile
        part.setAlignment(Pos.CENTER_LEFT);
        for (FaceId face : faces.stream().limit(FACES_OF_A_PART).toList()) {
            RoundFace round = new RoundFace(thumbnails, FACE_PX);
            round.show(face);
            part.getChildren().add(round);
        }
        HBox counted = new HBox(4, part);
        counted.setAlignment(Pos.CENTER_LEFT);
        addMore(counted, faces.size() - FACES_OF_A_PART);
        return counted;
    }

    private static void addMore(HBox row, int more) {
        if (more > 0) {
            Label label = new Label("+" + more);
            label.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
            row.getChildren().add(label);
        }
    }
}
