package org.kith.app.window.search;

import javafx.event.EventHandler;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * What is offered, under the field, within the window. A popup would be a window of its own, which is made, styled and laid out anew
 * each time: 60 to 130 ms while one types. It takes no focus, and goes when one presses elsewhere. FX thread only.
 */
final class OfferLayer extends Pane {

    private static final double GAP_PX = 4;

    private final Region field;
    private final StackPane box;

    /** @param field under which it is shown, as wide as that */
    OfferLayer(Region field, OfferList list) {
        this.field = field;
        box = new StackPane(list);
        box.getStyleClass().addAll("popup-box", "rounded", "search-popup");
        box.setVisible(false);
        getChildren().add(box);
        setPickOnBounds(false);
        field.boundsInParentProperty().addListener((observable, before, now) -> requestLayout());
        EventHandler<MouseEvent> pressed = this::pressed;
        sceneProperty().subscribe((before, scene) -> {
            if (before != null) {
                before.removeEventFilter(MouseEvent.MOUSE_PRESSED, pressed);
            }
            if (scene != null) {
                scene.addEventFilter(MouseEvent.MOUSE_PRESSED, pressed);
            }
        });
    }

    void show() {
        box.setVisible(true);
        requestLayout();
    }

    void hide() {
        box.setVisible(false);
    }

    boolean isShown() {
        return box.isVisible();
    }

    private void pressed(MouseEvent event) {
        if (!isIn(box, event) && !isIn(field, event)) {
            hide();
        }
    }

    private static boolean isIn(Node node, MouseEvent event) {
        return node.contains(node.sceneToLocal(event.getSceneX(), event.getSceneY()));
    }

    @Override
    protected void layoutChildren() {
        Point2D below = sceneToLocal(field.localToScene(0, field.getHeight() + GAP_PX));
        double width = field.getWidth();
        double height = Math.min(box.prefHeight(width), Math.max(0, getHeight() - below.getY() - GAP_PX));
        box.resizeRelocate(below.getX(), below.getY(), width, height);
    }
}
