package org.kith.app.window.photos;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kith.app.text.LengthText;
import org.kith.app.window.fx.PhotoPictures;
import org.kith.app.window.fx.ReusedImage;
import org.kith.engine.model.PhotoId;
import org.kith.engine.store.row.PhotoRow;

/** A photo in the grid: its middle as a square. Used again for other photos; shows no picture but that of its photo. */
final class PhotoTile extends Region {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    /** Of what is cut off a tall photo, how much at the top: heads are there more often than feet matter. */
    private static final double ABOVE_MIDDLE = 0.12;

    /** How the picture is turned: not before its row is known. */
    private static final int UNKNOWN = -1;

    private final PhotoPictures pictures;
    private final ImageView image = new ImageView();
    private final ReusedImage pixels = new ReusedImage();
    private final Region frame = new Region();
    private final Label badges = new Label();
    private @Nullable PhotoId photo;
    private int index = -1;
    private int turned = UNKNOWN;
    private @Nullable Image small;
    private PhotoPictures.@Nullable Sized large;
    private Runnable forget = () -> {};
    private Runnable forgetLarge = () -> {};

    PhotoTile(PhotoPictures pictures) {
        this.pictures = pictures;
        getStyleClass().add("photo-tile");
        frame.getStyleClass().add("photo-tile-frame");
        frame.setMouseTransparent(true);
        image.setSmooth(true);
        badges.getStyleClass().add("photo-tile-badges");
        badges.setMouseTransparent(true);
        badges.setVisible(false);
        getChildren().addAll(image, frame, badges);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setManaged(false);
    }

    int index() {
        return index;
    }

    @Nullable
    PhotoId photo() {
        return photo;
    }

    void show(int at, PhotoId wanted) {
        index = at;
        if (wanted.equals(photo)) {
            return;
        }
        clear();
        index = at;
        photo = wanted;
        fetch(wanted);
    }

    /** What is known of its photo by now. */
    void describe(PhotoRow row, String description) {
        setAccessibleText(description);
        String marks = film(row) + (row.favourite() ? "♥ " : "") + "★".repeat(row.rating());
        badges.setText(marks.strip());
        badges.setVisible(!marks.isEmpty());
        if (turned != UNKNOWN && turned != row.turned()) {
            forget.run();
            forgetLarge.run();
            large = null;
            fetch(row.id());
        }
        turned = row.turned();
    }

    private static String film(PhotoRow row) {
        return row.length() == null ? "" : "▶ " + LengthText.of(row.length()) + " ";
    }

    private void fetch(PhotoId wanted) {
        forget = pictures.small().request(wanted, picture -> {
            small = picture;
            show(picture);
            sharpen();
        });
    }

    /** The tile is scrolled away: what it waits for is not wanted any more. */
    void clear() {
        forget.run();
        forget = () -> {};
        forgetLarge.run();
        forgetLarge = () -> {};
        small = null;
        large = null;
        image.setImage(null);
        photo = null;
        index = -1;
        turned = UNKNOWN;
        badges.setVisible(false);
        setAccessibleText("");
    }

    /** Asks for a larger picture if this tile has more pixels on its screen than the small one. */
    private void sharpen() {
        Image known = small;
        PhotoId shown = photo;
        if (known == null || shown == null || getScene() == null || getWidth() <= 0) {
            return;
        }
        double tilePx = getWidth() * getScene().getWindow().getOutputScaleX();
        PhotoPictures.Sized wanted = PhotoPictures.sharper(shown, known, tilePx).orElse(null);
        if (wanted != null && !wanted.equals(large)) {
            large = wanted;
            forgetLarge.run();
            forgetLarge = pictures.large().request(wanted, this::show);
        }
    }

    private void show(Image picture) {
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        int side = Math.min(width, height);
        image.setImage(pixels.of(picture, (width - side) / 2, (int) ((height - side) * ABOVE_MIDDLE), side, side));
    }

    void mark(boolean selected, boolean current) {
        pseudoClassStateChanged(SELECTED, selected);
        pseudoClassStateChanged(CURRENT, current);
    }

    @Override
    protected void layoutChildren() {
        image.setFitWidth(getWidth());
        image.setFitHeight(getHeight());
        frame.resizeRelocate(0, 0, getWidth(), getHeight());
        double height = badges.prefHeight(-1);
        badges.resizeRelocate(0, getHeight() - height, Math.min(getWidth(), badges.prefWidth(-1)), height);
        sharpen();
    }
}
