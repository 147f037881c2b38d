package org.kith.app.window.tiles;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a {@link TileGrid}.
 *
 * @param id tells the sections apart that have a button; empty for others
 * @param title empty for none
 * @param note what the heading says besides; may be empty
 * @param act what the button in the heading does; empty for none
 * @param more what unfolds or folds the section; empty if it cannot be folded
 * @param folded whether the tiles are out of sight
 */
public record TileSection<T>(
        String id, String title, String note, String act, String more, boolean folded, List<T> tiles) {

    public TileSection {
        tiles = List.copyOf(tiles);
    }

    public static <T> TileSection<T> of(String title, String note, List<T> tiles) {
        return new TileSection<>("", title, note, "", "", false, tiles);
    }

    /** Something can be done with it as a whole. */
    public static <T> TileSection<T> with(String id, String title, String note, String act, List<T> tiles) {
        return new TileSection<>(id, title, note, act, "", false, tiles);
    }

    public static <T> TileSection<T> foldable(String id, String more, boolean folded, List<T> tiles) {
        return new TileSection<>(id, "", "", "", more, folded, tiles);
    }

    /** Nothing of a section without tiles. */
    List<GridRow<T>> rows(int columns) {
        List<GridRow<T>> rows = new ArrayList<>();
        if (tiles.isEmpty()) {
            return rows;
        }
        if (!title.isEmpty()) {
            rows.add(new GridRow.Heading<>(id, title, note, act));
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
