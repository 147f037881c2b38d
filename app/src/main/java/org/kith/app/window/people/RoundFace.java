package org.kith.app.window.people;

import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;
import org.kith.app.window.fx.ReusedImage;
import org.kith.engine.model.FaceId;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A face in a circle; a plain figure until its picture is there. FX thread only. */
public final class RoundFace extends StackPane {

    private final FaceThumbnails thumbnails;
    private final ImageView picture = new ImageView();
    private final ReusedImage pixels = new ReusedImage();
    private final FontIcon figure = new FontIcon(Feather.USER);
    private @Nullable FaceId shown;
    private Runnable wish = () -> {};

    public RoundFace(FaceThumbnails thumbnails, double diameterPx) {
        this.thumbnails = thumbnails;
        getStyleClass().add("round-face");
        setMinSize(diameterPx, diameterPx);
        setMaxSize(diameterPx, diameterPx);
        picture.setFitWidth(diameterPx);
        picture.setFitHeight(diameterPx);
        picture.setSmooth(true);
        picture.setClip(new Circle(diameterPx / 2, diameterPx / 2, diameterPx / 2));
        getChildren().addAll(figure, picture);
    }

    /** @param face null for the figure */
    public void show(@Nullable FaceId face) {
        if (face != null && face.equals(shown)) {
            return;
        }
        release();
        shown = face;
        if (face != null) {
            wish = thumbnails.face(face, image -> {
                picture.setImage(pixels.of(image));
                figure.setVisible(false);
            });
        }
    }

    /** Forgets the picture, and that it is wanted. */
    public void release() {
        wish.run();
        wish = () -> {};
        shown = null;
        picture.setImage(null);
        figure.setVisible(true);
    }
}
