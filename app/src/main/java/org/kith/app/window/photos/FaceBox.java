package org.kith.app.window.photos;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.kith.app.text.Text;
import org.kith.engine.model.Box;
import org.kith.engine.store.row.PhotoFace;

/**
 * A face on the photo with the name below it; unseen until it is pointed at, the keyboard comes to it, or all are shown. A
 * button, so that the keyboard and screen readers find it. FX thread only.
 */
final class FaceBox {

    private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown");
    private static final PseudoClass UNNAMED = PseudoClass.getPseudoClass("unnamed");
    private static final double LABEL_GAP_PX = 4;
    private static final double SHORTEST_NAME_PX = 48;

    private final PhotoFace face;
    private final Box box;
    private final Runnable ask;
    private final Button button = new Button();
    private final Label name = new Label();

    FaceBox(PhotoFace face, Text text, ObservableBooleanValue allShown, FaceNaming naming, Runnable change) {
        this.face = face;
        ask = () -> naming.ask(button, face, change);
        box = face.box();
        String known = face.personName();
        name.setText(known != null ? known : text.get("photo.who"));
        name.getStyleClass().add("face-label");
        name.setMouseTransparent(true);
        name.pseudoClassStateChanged(UNNAMED, known == null);
        button.getStyleClass().setAll("face-box");
        button.pseudoClassStateChanged(UNNAMED, known == null);
        button.setAccessibleText(known != null ? known : text.get("photo.unnamed-face"));
        button.setOnAction(e -> ask());
        button.setOnContextMenuRequested(e -> ask());
        name.visibleProperty()
                .bind(Bindings.or(button.hoverProperty(), button.focusedProperty())
                        .or(Bindings.createBooleanBinding(allShown::get, allShown)));
        name.visibleProperty().addListener((observable, before, shown) -> showShown(shown));
        showShown(name.isVisible());
    }

    private void showShown(boolean shown) {
        button.pseudoClassStateChanged(SHOWN, shown);
    }

    boolean isOf(PhotoFace other) {
        return face.id().equals(other.id());
    }

    /** Who it is, beside it. */
    void ask() {
        ask.run();
    }

    Node[] nodes() {
        return new Node[] {button, name};
    }

    /** The button was pressed to move the photo, not to ask. */
    void letGo() {
        button.disarm();
    }

    /**
     * Over the face, with the name within what is seen of the photo.
     *
     * @param seen the part of the photo that the view shows
     */
    void place(Zoom.Frame picture, Zoom.Frame seen) {
        double x = picture.x() + box.x() * picture.width();
        double y = picture.y() + box.y() * picture.height();
        double width = box.width() * picture.width();
        double height = box.height() * picture.height();
        button.resizeRelocate(Math.rint(x), Math.rint(y), Math.rint(width), Math.rint(height));
        double nameWidth = Math.min(name.prefWidth(-1), Math.max(SHORTEST_NAME_PX, seen.width()));
        double nameHeight = name.prefHeight(nameWidth);
        double nameX = within(x + (width - nameWidth) / 2, seen.x(), seen.x() + seen.width() - nameWidth);
        double nameY = within(y + height + LABEL_GAP_PX, seen.y(), seen.y() + seen.height() - nameHeight);
        name.resizeRelocate(Math.rint(nameX), Math.rint(nameY), Math.ceil(nameWidth), nameHeight);
    }

    private static double within(double wanted, double least, double most) {
        return Math.max(least, Math.min(most, wanted));
    }
}
