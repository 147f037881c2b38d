package org.kith.app.window.map;

import java.text.NumberFormat;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.paint.ImagePattern;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;
import org.kith.app.window.fx.PictureCache;
import org.kith.app.window.fx.ReusedImage;
import org.kith.engine.model.PhotoId;

/** A circle of the map: the newest photo, and how many there are. Used again for other circles. FX thread only. */
final class CircleNode extends Region {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private static final double SMALLEST_PX = 36;

    /** So much wider for ten times as many photos, up to 52. */
    private static final double TENFOLD_PX = 4;

    private static final int MOST_TENFOLDS = 4;

    private static final double RIM_PX = 1;

    private final PictureCache<PhotoId> pictures;
    private final NumberFormat numbers;
    private final Circle rim = new Circle();
    private final Circle picture = new Circle(); // of its own: the style sheet would take its fill away
    private final Label number = new Label();
    private final ReusedImage pixels = new ReusedImage();
    private @Nullable PhotoCluster cluster;
    private @Nullable PhotoId pictured;
    private Runnable forget = () -> {};

    CircleNode(PictureCache<PhotoId> pictures, NumberFormat numbers) {
        this.pictures = pictures;
        this.numbers = numbers;
        getStyleClass().add("map-circle");
        rim.getStyleClass().add("map-circle-rim");
        picture.setMouseTransparent(true);
        number.getStyleClass().add("map-circle-number");
        number.setMouseTransparent(true);
        setManaged(false);
        setPickOnBounds(false);
        setAccessibleRole(AccessibleRole.BUTTON);
        getChildren().addAll(rim, picture, number);
    }

    @Nullable
    PhotoCluster cluster() {
        return cluster;
    }

    static double widthPx(PhotoCluster cluster) {
        return SMALLEST_PX + TENFOLD_PX * Math.min(MOST_TENFOLDS, Math.log10(cluster.photos()));
    }

    /**
     * Shows a circle around a point.
     *
     * @param withPicture else in the colour of the theme
     */
    void show(PhotoCluster shown, double x, double y, boolean withPicture, boolean chosen) {
        if (!shown.equals(cluster)) {
            cluster = shown;
            number.setText(shown.photos() > 1 ? numbers.format(shown.photos()) : "");
            number.setVisible(shown.photos() > 1);
        }
        picture(withPicture ? shown.newest() : null);
        pseudoClassStateChanged(CHOSEN, chosen);
        double width = widthPx(shown);
        resizeRelocate(Math.rint(x - width / 2), Math.rint(y - width / 2), width, width);
        setVisible(true);
    }

    /** Nothing is to be seen of it. */
    void hide() {
        setVisible(false);
        cluster = null;
        picture(null);
    }

    private void picture(@Nullable PhotoId wanted) {
        if (wanted == null ? pictured == null : wanted.equals(pictured)) {
            return;
        }
        forget.run();
        forget = () -> {};
        picture.setVisible(false);
        pictured = wanted;
        if (wanted != null) {
            forget = pictures.request(wanted, this::fill);
        }
    }

    /** Its middle, as a square. */
    private void fill(Image image) {
        int side = (int) Math.min(image.getWidth(), image.getHeight());
        int x = ((int) image.getWidth() - side) / 2;
        int y = ((int) image.getHeight() - side) / 2;
        picture.setFill(new ImagePattern(pixels.of(image, x, y, side, side)));
        picture.setVisible(true);
    }

    @Override
    protected void layoutChildren() {
        double radius = getWidth() / 2;
        place(rim, radius, radius);
        place(picture, radius, radius - RIM_PX);
        double wide = Math.max(number.prefWidth(-1), number.prefHeight(-1));
        double high = number.prefHeight(-1);
        number.resizeRelocate(Math.rint(radius - wide / 2), Math.rint(getHeight() - high * 0.7), wide, high);
    }

    private static void place(Circle circle, double middle, double radius) {
        circle.setCenterX(middle);
        circle.setCenterY(middle);
        circle.setRadius(radius);
    }
}
