package org.kith.app.window.photos;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.DragEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import org.kith.app.window.acts.ActsViewModel;
import org.kith.app.window.fx.PhotoDrag;
import org.kith.engine.model.PhotoId;

/**
 * Photos dragged out of the grid: to an album, to another program, or in an album to another place of it. FX thread only.
 */
final class GridDrag {

    /** The files of more go nowhere by dragging: the window would wait for the other program to hear of each. */
    private static final int MOST_FILES = 10_000;

    /** Who drags that near to an edge wants to see what is beyond it. */
    private static final double EDGE_PX = 40;

    private static final double SCROLL_PX = 24;
    private static final double MARK_PX = 4;

    private final PhotoGrid grid;
    private final PhotosViewModel model;
    private final ActsViewModel acts;
    private final Region mark = new Region();
    private Carried carried = new Carried(List.of(), List.of());

    /** What a drag would take along. */
    private record Carried(List<PhotoId> photos, List<Path> files) {}

    GridDrag(PhotoGrid grid, PhotosViewModel model, ActsViewModel acts) {
        this.grid = grid;
        this.model = model;
        this.acts = acts;
        mark.setId("drop-mark");
        mark.getStyleClass().add("drop-mark");
        mark.setManaged(false);
        mark.setMouseTransparent(true);
        mark.setVisible(false);
    }

    /** Where photos would be put. */
    Region mark() {
        return mark;
    }

    /** After what selects photos. */
    void listen() {
        grid.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        grid.addEventHandler(MouseEvent.DRAG_DETECTED, this::start);
        grid.addEventHandler(DragEvent.DRAG_OVER, this::over);
        grid.addEventHandler(DragEvent.DRAG_EXITED, event -> mark.setVisible(false));
        grid.addEventHandler(DragEvent.DRAG_DROPPED, this::drop);
    }

    private boolean isOnAPhoto(MouseEvent event) {
        return event.getButton() == MouseButton.PRIMARY && grid.photoAt(event.getX(), event.getY()) >= 0;
    }

    /** A drag says at once what it brings, so that files are looked up while the pointer is pressed and not moved yet. */
    private void press(MouseEvent event) {
        List<PhotoId> photos = model.selection().selected();
        if (isOnAPhoto(event) && photos.size() <= MOST_FILES && !photos.equals(carried.photos())) {
            acts.withPaths(photos, files -> carried = new Carried(photos, files));
        }
    }

    private void start(MouseEvent event) {
        List<PhotoId> photos = model.selection().selected();
        PhotoTile tile = grid.tileAt(event.getX(), event.getY());
        if (isOnAPhoto(event) && tile != null && !photos.isEmpty()) {
            PhotoDrag.start(grid, photos, photos.equals(carried.photos()) ? carried.files() : List.of(), tile);
            event.consume();
        }
    }

    private void over(DragEvent event) {
        if (!PhotoDrag.isOf(event) || model.ordered().isEmpty()) {
            return;
        }
        if (event.getY() < EDGE_PX) {
            grid.scroll(-SCROLL_PX);
        } else if (event.getY() > grid.getHeight() - EDGE_PX) {
            grid.scroll(SCROLL_PX);
        }
        event.acceptTransferModes(TransferMode.COPY);
        GridLayout.Gap gap = grid.grid().gapAt(event.getX(), event.getY() + grid.scrolled());
        mark.resizeRelocate(gap.x() - MARK_PX / 2, gap.y() - grid.scrolled(), MARK_PX, gap.height());
        mark.setVisible(true);
        mark.toFront();
        event.consume();
    }

    private void drop(DragEvent event) {
        if (PhotoDrag.isOf(event)) {
            model.ordered().ifPresent(album -> {
                List<PhotoId> all = model.content().get().photos();
                int at = grid.grid()
                        .gapAt(event.getX(), event.getY() + grid.scrolled())
                        .photo();
                acts.moveInAlbum(PhotoDrag.photos(event), album, at < all.size() ? all.get(at) : null);
                event.setDropCompleted(true);
                event.consume();
            });
        }
        mark.setVisible(false);
    }
}
