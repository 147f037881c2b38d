package org.kith.app.window.photos;

import java.util.Set;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.kith.engine.model.PhotoId;

/** A frame that is drawn from an empty place of the grid: it selects what it reaches. FX thread only. */
final class RubberBand {

    /** A hand is not as still as that when it clicks. */
    private static final double LEAST_PX = 4;

    private final PhotoGrid grid;
    private final GridSelection selection;
    private final Region frame = new Region();
    private boolean pressed;
    private boolean also;
    private double startX;
    private double startY;
    private Set<PhotoId> before = Set.of();

    RubberBand(PhotoGrid grid, GridSelection selection) {
        this.grid = grid;
        this.selection = selection;
        frame.getStyleClass().add("rubber-band");
        frame.setManaged(false);
        frame.setMouseTransparent(true);
        frame.setVisible(false);
    }

    Region frame() {
        return frame;
    }

    void listen() {
        grid.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        grid.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        grid.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> end());
    }

    private void press(MouseEvent event) {
        pressed = event.getButton() == MouseButton.PRIMARY && grid.photoAt(event.getX(), event.getY()) < 0;
        also = event.isShiftDown() || event.isShortcutDown();
        before = also ? selection.snapshot() : Set.of();
        startX = event.getX();
        startY = event.getY() + grid.scrolled(); // in the content, which may be scrolled meanwhile
    }

    private void drag(MouseEvent event) {
        if (!pressed) {
            return;
        }
        if (event.getY() < 0) {
            grid.scroll(event.getY());
        } else if (event.getY() > grid.getHeight()) {
            grid.scroll(event.getY() - grid.getHeight());
        }
        double x = Math.max(0, Math.min(grid.getWidth(), event.getX()));
        double y = Math.max(0, Math.min(grid.getHeight(), event.getY())) + grid.scrolled();
        double left = Math.min(x, startX);
        double top = Math.min(y, startY);
        double right = Math.max(x, startX);
        double bottom = Math.max(y, startY);
        if (!frame.isVisible() && right - left < LEAST_PX && bottom - top < LEAST_PX) {
            return;
        }
        frame.setVisible(true);
        frame.toFront();
        frame.resizeRelocate(left, top - grid.scrolled(), right - left, bottom - top);
        selection.selectOnly(before, grid.grid().tilesIn(left, top, right, bottom), also);
        event.consume();
    }

    private void end() {
        pressed = false;
        frame.setVisible(false);
    }
}
