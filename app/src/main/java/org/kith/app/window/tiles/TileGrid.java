package org.kith.app.window.tiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Tiles in sections, of which only those in sight have nodes; selected by mouse and keyboard. The grid has the focus, one
 * tile is current. FX thread only.
 *
 * @param <K> what a tile is known by
 * @param <T> what a tile shows
 */
public final class TileGrid<K, T> extends ListView<GridRow<T>> {

    /** Beside the tiles: padding and the scroll bar. */
    private static final double MARGIN_PX = 48;

    private final TileSelection<K> selection;
    private final Function<T, K> key;
    private final double minTileWidthPx;
    private final ReadOnlyDoubleWrapper tileWidth = new ReadOnlyDoubleWrapper();
    private final List<TileRowCell<K, T>> cells = new ArrayList<>();
    private List<TileSection<T>> sections = List.of();
    private int columns;
    private Consumer<K> onOpen = opened -> {};
    private Consumer<String> onMore = section -> {};

    public TileGrid(
            TileSelection<K> selection,
            Function<T, K> key,
            Supplier<? extends TileNode<T>> nodes,
            double minTileWidthPx) {
        this.selection = selection;
        this.key = key;
        this.minTileWidthPx = minTileWidthPx;
        getStyleClass().add("tile-grid");
        getStylesheets().add(sheet());
        setCellFactory(list -> {
            TileRowCell<K, T> cell = new TileRowCell<>(this, nodes);
            cells.add(cell);
            return cell;
        });
        widthProperty().subscribe(width -> layOut(false));
        selection.selected().subscribe(selected -> mark());
        selection.current().subscribe(current -> mark());
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    private static String sheet() {
        return Objects.requireNonNull(TileGrid.class.getResource("tiles.css")).toExternalForm();
    }

    public void setOnOpen(Consumer<K> action) {
        onOpen = action;
    }

    /** Hears whose button was pressed: that in the heading of a section, or the one that unfolds and folds it. */
    public void setOnMore(Consumer<String> action) {
        onMore = action;
    }

    void more(String section) {
        onMore.accept(section);
    }

    K keyOf(T tile) {
        return key.apply(tile);
    }

    TileSelection<K> selection() {
        return selection;
    }

    ReadOnlyDoubleProperty tileWidth() {
        return tileWidth.getReadOnlyProperty();
    }

    public void show(List<TileSection<T>> newSections) {
        sections = List.copyOf(newSections);
        layOut(true);
    }

    private void layOut(boolean sectionsChanged) {
        double available = Math.max(minTileWidthPx, getWidth() - MARGIN_PX);
        int fitting = Math.max(1, (int) (available / minTileWidthPx));
        tileWidth.set(Math.floor(available / fitting));
        if (fitting == columns && !sectionsChanged) {
            return;
        }
        columns = fitting;
        List<GridRow<T>> rows = sections.stream()
                .flatMap(section -> section.rows(columns).stream())
                .toList();
        replaceChanged(rows);
        selection.layOut(rows.stream()
                .map(row -> row instanceof GridRow.Tiles<T> tiles ? tiles.tiles() : List.<T>of())
                .filter(tiles -> !tiles.isEmpty())
                .map(tiles -> tiles.stream().map(key).toList())
                .toList());
        mark();
    }

    /** Row by row, and not those before and after what has changed: what stays the same stays where it is. */
    private void replaceChanged(List<GridRow<T>> rows) {
        ObservableList<GridRow<T>> shown = getItems();
        int fewer = Math.min(rows.size(), shown.size());
        int before = 0;
        while (before < fewer && rows.get(before).equals(shown.get(before))) {
            before++;
        }
        int after = 0;
        while (after < fewer - before
                && rows.get(rows.size() - 1 - after).equals(shown.get(shown.size() - 1 - after))) {
            after++;
        }
        int other = fewer - after;
        for (int i = before; i < other; i++) {
            if (!rows.get(i).equals(shown.get(i))) {
                shown.set(i, rows.get(i));
            }
        }
        if (rows.size() > shown.size()) {
            shown.addAll(other, rows.subList(other, rows.size() - after));
        } else {
            shown.remove(other, shown.size() - after);
        }
    }

    private void mark() {
        cells.forEach(TileRowCell::mark);
        notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
    }

    /** Scrolls to the tile, if it is not in sight. */
    public void reveal(K wanted) {
        for (int i = 0; i < getItems().size(); i++) {
            if (getItems().get(i) instanceof GridRow.Tiles<T> row
                    && row.tiles().stream().anyMatch(tile -> key.apply(tile).equals(wanted))) {
                scrollIntoSight(i);
                return;
            }
        }
    }

    private void scrollIntoSight(int row) {
        if (lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.scrollTo(row); // unlike that of the list, as little as needed
        }
    }

    @Nullable
    Node node(K wanted) {
        return cells.stream()
                .map(cell -> cell.node(wanted))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    void pressed(MouseEvent event, K pressed) {
        if (event.getButton() == MouseButton.SECONDARY) {
            if (!selection.selected().get().contains(pressed)) {
                selection.select(pressed);
            }
        } else if (event.isShiftDown()) {
            selection.extendTo(pressed);
        } else if (event.isShortcutDown()) {
            selection.toggle(pressed);
        } else if (!selection.selected().get().contains(pressed)) {
            selection.select(pressed);
        }
        requestFocus();
        event.consume();
    }

    /** What was pressed without dragging: of several selected, it alone stays. */
    void clicked(MouseEvent event, K clicked) {
        if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
            return;
        }
        if (event.getClickCount() == 2) {
            onOpen.accept(clicked);
        } else if (!event.isShiftDown() && !event.isShortcutDown()) {
            selection.select(clicked);
        }
        event.consume();
    }

    private void keyPressed(KeyEvent event) {
        if (event.getTarget() != this) { // somebody types in a tile
            return;
        }
        TileSelection.@Nullable Move move = move(event.getCode());
        if (move != null && !event.isAltDown() && !event.isShortcutDown()) {
            selection.move(move, event.isShiftDown());
            selection.current().get().ifPresent(this::reveal);
        } else if (event.getCode() == KeyCode.SPACE) {
            selection.current().get().ifPresent(selection::toggle);
        } else if (event.getCode() == KeyCode.A && event.isShortcutDown()) {
            selection.selectAll();
        } else if (event.getCode() == KeyCode.ENTER) {
            selection.current().get().ifPresent(onOpen);
        } else if (event.getCode() == KeyCode.ESCAPE
                && !selection.selected().get().isEmpty()) {
            selection.clear();
        } else {
            return;
        }
        event.consume();
    }

    private static TileSelection.@Nullable Move move(KeyCode code) {
        return switch (code) {
            case LEFT -> TileSelection.Move.LEFT;
            case RIGHT -> TileSelection.Move.RIGHT;
            case UP -> TileSelection.Move.UP;
            case DOWN -> TileSelection.Move.DOWN;
            case HOME -> TileSelection.Move.FIRST;
            case END -> TileSelection.Move.LAST;
            default -> null;
        };
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        if (attribute == AccessibleAttribute.FOCUS_ITEM) {
            return selection.current().get().map(this::node).orElse(null);
        }
        return super.queryAccessibleAttribute(attribute, parameters);
    }
}
