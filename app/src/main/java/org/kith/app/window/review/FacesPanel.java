package org.kith.app.window.review;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Hint;
import org.kith.app.window.people.FaceThumbnails;
import org.kith.engine.model.FaceId;

/** Faces of one person: the best one large, some of the others below it. Its size never changes. FX thread only. */
final class FacesPanel {

    private static final double LARGE_PX = 208;
    private static final double SMALL_PX = 60;
    private static final int SMALL_FACES = 4;
    private static final double GAP_PX = 8;

    private final Text text;
    private final Label caption = new Label();
    private final List<FacePicture> pictures = new ArrayList<>();
    private final VBox panel;

    FacesPanel(FaceThumbnails thumbnails, Text text, Consumer<FaceId> open) {
        this.text = text;
        FlowPane others = new FlowPane(GAP_PX, GAP_PX);
        others.setAlignment(Pos.CENTER);
        pictures.add(new FacePicture(thumbnails, LARGE_PX, open));
        for (int i = 0; i < SMALL_FACES; i++) {
            FacePicture small = new FacePicture(thumbnails, SMALL_PX, open);
            small.managedProperty().bind(small.visibleProperty());
            pictures.add(small);
            others.getChildren().add(small);
        }
        pictures.forEach(picture -> Hint.put(picture, text.get("review.open-photo")));
        others.setMinHeight(SMALL_PX);
        caption.getStyleClass().add(Styles.TEXT_MUTED);
        panel = new VBox(GAP_PX, pictures.get(0), others, caption);
        panel.setAlignment(Pos.TOP_CENTER);
        panel.setMinWidth(LARGE_PX);
        panel.setPrefWidth(SMALL_FACES * (SMALL_PX + GAP_PX));
    }

    Node node() {
        return panel;
    }

    /** @param title what the faces are called below them */
    void show(List<FaceId> faces, String title) {
        for (int i = 0; i < pictures.size(); i++) {
            FacePicture picture = pictures.get(i);
            picture.show(i < faces.size() ? faces.get(i) : null);
            picture.setAccessibleText(text.get("review.face.accessible", i + 1, title));
        }
        caption.setText(title);
    }

    void clear() {
        show(List.of(), "");
    }
}
