package org.kith.app.window.people;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a {@link TileGrid}.
 *
 * @param id tells the sections that can be folded apart; empty for others
 * @param title empty for none
 * @param note what the heading says besides; may be empty
 * @param more what unfolds or folds the section; empty if it cannot be folded
 * @param folded whether the tiles are out of sight
 */
record TileSection<T>(String id, String title, String note, String more, boolean folded, List<T> tiles) {

    TileSection {
        tiles = List.copyOf(tiles);
    }

    static <T> TileSection<T> of(String title, String note, List<T> tiles) {
        return new TileSection<>("", title, note, "", false, tiles);
    }

    static <T> TileSection<T> foldable(String id, String more, boolean folded, List<T> tiles) {
        return new TileSection<>(id, "", "", more, folded, tiles);
    }

    /** Nothing of a section without tiles. */
    List<GridRow<T>> rows(int columns) {
        List<GridRow<T>> rows = new ArrayList<>();
        if (tiles.isEmpty()) {
            return rows;
        }
        if (!title.isEmpty()) {
            rows.add(new GridRow.Heading<>(title, note));
        }
        if (!more.isEmpty()) {
            rows.add(new GridRow.More<>(id, more));
        }
        for (int i = 0; i < tiles.size() && !folded; i += columns) {
            rows.add(new GridRow.Tiles<>(tiles.subList(i, Math.min(tiles.size(), i + columns))));
        }
        return rows;
    }
}
