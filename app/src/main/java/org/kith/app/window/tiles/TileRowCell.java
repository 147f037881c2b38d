package org.kith.app.window.tiles;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** Shows a row of a {@link TileGrid}; its tiles' nodes are used again for whatever row comes. FX thread only. */
final class TileRowCell<K, T> extends ListCell<GridRow<T>> {

    private final TileGrid<K, T> grid;
    private final Supplier<? extends TileNode<T>> newNode;
    private final List<TileNode<T>> nodes = new ArrayList<>();
    private final HBox tileBox = new HBox();
    private final Label title = new Label();
    private final Label note = new Label();
    private final Button act = new Button();
    private final HBox heading = new HBox(10, title, note, act);
    private final Button more = new Button();
    private List<T> shown = List.of();

    TileRowCell(TileGrid<K, T> grid, Supplier<? extends TileNode<T>> newNode) {
        this.grid = grid;
        this.newNode = newNode;
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        getStyleClass().add("tile-row");
        setPrefWidth(0); // as wide as the grid: a long heading is shortened, nothing scrolls sideways
        title.getStyleClass().add(Styles.TITLE_4);
        note.getStyleClass().add(Styles.TEXT_MUTED);
        heading.setAlignment(Pos.BASELINE_LEFT);
        heading.getStyleClass().add("tile-heading");
        act.getStyleClass().addAll(Styles.SMALL, "tile-act");
        act.setMinWidth(Button.USE_PREF_SIZE);
        title.setMinWidth(0);
        note.setMinWidth(0);
        more.getStyleClass().addAll(Styles.FLAT, "tile-more");
    }

    @Override
    protected void updateItem(@Nullable GridRow<T> row, boolean empty) {
        super.updateItem(row, empty);
        List<T> tiles = row instanceof GridRow.Tiles<T> t && !empty ? t.tiles() : List.of();
        showTiles(tiles);
        if (empty || row == null) {
            setGraphic(null);
        } else if (row instanceof GridRow.Heading<T> h) {
            title.setText(h.title());
            note.setText(h.note());
            act.setText(h.act());
            act.setVisible(!h.act().isEmpty());
            act.setManaged(act.isVisible());
            act.setOnAction(e -> grid.more(h.section()));
            setGraphic(heading);
        } else if (row instanceof GridRow.More<T> m) {
            more.setText(m.label());
            more.setOnAction(e -> grid.more(m.section()));
            setGraphic(more);
        } else {
            setGraphic(tileBox);
        }
    }

    private void showTiles(List<T> tiles) {
        while (nodes.size() < tiles.size()) {
            nodes.add(newTile(nodes.size()));
        }
        for (int i = 0; i < nodes.size(); i++) {
            if (i >= tiles.size()) {
                if (i < shown.size()) {
                    nodes.get(i).release();
                }
            } else if (i >= shown.size() || !tiles.get(i).equals(shown.get(i))) {
                nodes.get(i).show(tiles.get(i));
            }
        }
        if (tileBox.getChildren().size() != tiles.size()) {
            tileBox.getChildren().setAll(nodes.subList(0, tiles.size()));
        }
        shown = tiles;
        mark();
    }

    private TileNode<T> newTile(int place) {
        TileNode<T> node = newNode.get();
        node.prefWidthProperty().bind(grid.tileWidth());
        node.setMinWidth(0);
        node.addEventHandler(MouseEvent.MOUSE_PRESSED, e -> grid.pressed(e, grid.keyOf(shown.get(place))));
        node.addEventHandler(MouseEvent.MOUSE_CLICKED, e -> grid.clicked(e, grid.keyOf(shown.get(place))));
        return node;
    }

    void mark() {
        Set<K> selected = grid.selection().selected().get();
        Optional<K> current = grid.selection().current().get();
        for (int i = 0; i < shown.size(); i++) {
            K key = grid.keyOf(shown.get(i));
            nodes.get(i)
                    .mark(selected.contains(key), current.filter(key::equals).isPresent());
        }
    }

    @Nullable
    Node node(K wanted) {
        for (int i = 0; i < shown.size(); i++) {
            if (Objects.equals(grid.keyOf(shown.get(i)), wanted)) {
                return nodes.get(i);
            }
        }
        return null;
    }
}
