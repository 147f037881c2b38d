package org.kith.app.window.photos;

import java.util.function.IntConsumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** What keys and mouse do in the grid. FX thread only. */
final class GridKeys {

    private static final KeyCombination SELECT_ALL = KeyCombination.valueOf("Shortcut+A");

    private final PhotoGrid grid;
    private final GridSelection selection;
    private final IntConsumer opened;

    GridKeys(PhotoGrid grid, GridSelection selection, IntConsumer opened) {
        this.grid = grid;
        this.selection = selection;
        this.opened = opened;
    }

    void listen() {
        grid.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        grid.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        grid.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            int photo = grid.photoAt(event.getX(), event.getY());
            if (photo < 0 || event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
                return;
            }
            if (event.getClickCount() == 2) {
                opened.accept(photo);
            } else if (!event.isShiftDown() && !event.isShortcutDown() && selection.count() > 1) {
                selection.select(photo); // it was not dragged after all
            }
        });
    }

    private void press(MouseEvent event) {
        grid.requestFocus();
        int photo = grid.photoAt(event.getX(), event.getY());
        boolean more = event.isShiftDown() || event.isShortcutDown();
        if (photo < 0) {
            if (!more) { // a frame may be drawn from here, to add to what is selected
                selection.clear();
            }
        } else if (!more && selection.isSelectedAt(photo)) {
            selection.moveTo(photo); // it may be dragged, or asked for its menu, with the others
        } else if (event.isShiftDown()) {
            selection.extendTo(photo);
        } else if (event.isShortcutDown()) {
            selection.toggle(photo);
        } else {
            selection.select(photo);
        }
    }

    private void key(KeyEvent event) {
        int photos = grid.grid().photos();
        if (photos == 0) {
            return;
        }
        if (SELECT_ALL.match(event)) {
            selection.selectAll();
        } else if (event.getCode() == KeyCode.ENTER) {
            opened.accept(Math.max(0, selection.current()));
        } else if (event.getCode() == KeyCode.SPACE && selection.current() >= 0) {
            selection.toggle(selection.current());
        } else if (event.getCode() == KeyCode.ESCAPE && selection.count() > 0) {
            selection.clear();
        } else if (!move(event, photos)) {
            return;
        }
        event.consume();
    }

    private boolean move(KeyEvent event, int photos) {
        int at = selection.current();
        int to = at < 0 ? first(event.getCode()) : next(event.getCode(), at, photos);
        if (to < 0 || event.isAltDown()) {
            return false;
        }
        if (event.isShiftDown()) {
            selection.extendTo(to);
        } else if (event.isShortcutDown()) {
            selection.moveTo(to);
        } else {
            selection.select(to);
        }
        grid.reveal(to);
        return true;
    }

    private static int first(KeyCode key) {
        return key.isNavigationKey() ? 0 : -1;
    }

    private int next(KeyCode key, int at, int photos) {
        return switch (key) {
            case LEFT -> Math.max(0, at - 1);
            case RIGHT -> Math.min(photos - 1, at + 1);
            case UP -> grid.grid().above(at);
            case DOWN -> grid.grid().below(at);
            case PAGE_UP -> page(at, false);
            case PAGE_DOWN -> page(at, true);
            case HOME -> 0;
            case END -> photos - 1;
            default -> -1;
        };
    }

    private int page(int at, boolean down) {
        int rows = Math.max(1, (int) (grid.getHeight() / grid.grid().rowPx()) - 1);
        int to = at;
        for (int row = 0; row < rows; row++) {
            to = down ? grid.grid().below(to) : grid.grid().above(to);
        }
        return to;
    }
}
