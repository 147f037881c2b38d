package org.kith.app.window.review;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.image.ImageView;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.kith.app.window.fx.ReusedImage;
import org.kith.app.window.people.FaceThumbnails;
import org.kith.engine.model.FaceId;

/** A face to look at closely, and to be clicked to see the whole photo. FX thread only. */
final class FacePicture extends Button {

    private static final double CORNER_PX = 16;

    private final FaceThumbnails thumbnails;
    private final ImageView picture = new ImageView();
    private final ReusedImage pixels = new ReusedImage();
    private @Nullable FaceId shown;
    private Runnable wish = () -> {};

    FacePicture(FaceThumbnails thumbnails, double sidePx, Consumer<FaceId> open) {
        this.thumbnails = thumbnails;
        getStyleClass().setAll("review-face");
        setMinSize(sidePx, sidePx);
        setMaxSize(sidePx, sidePx);
        picture.setFitWidth(sidePx);
        picture.setFitHeight(sidePx);
        picture.setSmooth(true);
        Rectangle rounded = new Rectangle(sidePx, sidePx);
        rounded.setArcWidth(CORNER_PX);
        rounded.setArcHeight(CORNER_PX);
        picture.setClip(rounded);
        setGraphic(picture);
        setOnAction(e -> {
            FaceId face = shown;
            if (face != null) {
                open.accept(face);
            }
        });
    }

    /** @param face null for none: the place stays empty */
    void show(@Nullable FaceId face) {
        if (face != null && face.equals(shown)) {
            return;
        }
        wish.run();
        wish = () -> {};
        shown = face;
        picture.setImage(null);
        setVisible(face != null);
        if (face != null) {
            wish = thumbnails.face(face, image -> picture.setImage(pixels.of(image)));
        }
    }
}
