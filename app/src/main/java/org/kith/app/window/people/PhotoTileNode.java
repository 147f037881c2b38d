package org.kith.app.window.people;

import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.kith.app.text.Text;
import org.kith.app.window.tiles.TileNode;
import org.kith.engine.model.PhotoId;

/** A photo of the person, cut to a square. FX thread only. */
public final class PhotoTileNode extends TileNode<PhotoId> {

    static final double SIDE_PX = 160;

    private final FaceThumbnails thumbnails;
    private final ImageView picture = new ImageView();
    private Runnable wish = () -> {};

    public PhotoTileNode(FaceThumbnails thumbnails, Text text) {
        this.thumbnails = thumbnails;
        picture.setFitWidth(SIDE_PX);
        picture.setFitHeight(SIDE_PX);
        Rectangle rounded = new Rectangle(SIDE_PX, SIDE_PX);
        rounded.setArcWidth(16);
        rounded.setArcHeight(16);
        picture.setClip(rounded);
        StackPane frame = new StackPane(picture);
        frame.getStyleClass().add("face-picture");
        frame.setMinSize(SIDE_PX, SIDE_PX);
        frame.setMaxSize(SIDE_PX, SIDE_PX);
        getStyleClass().addAll("tile", "person-photo");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setAccessibleText(text.get("person.photo.accessible"));
        getChildren().add(frame);
    }

    @Override
    protected void show(PhotoId photo) {
        release();
        wish = thumbnails.photo(photo, image -> {
            picture.setViewport(middleSquare(image));
            picture.setImage(image);
        });
    }

    private static Rectangle2D middleSquare(Image image) {
        double side = Math.min(image.getWidth(), image.getHeight());
        return new Rectangle2D((image.getWidth() - side) / 2, (image.getHeight() - side) / 2, side, side);
    }

    @Override
    protected void release() {
        wish.run();
        wish = () -> {};
        picture.setImage(null);
    }
}
