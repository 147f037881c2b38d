package org.kith.app.window.tiles;

import java.util.List;

/**
 * A row of a {@link TileGrid}.
 *
 * @param <T> what a tile shows
 */
sealed interface GridRow<T> {

    /** Stands over the tiles of a section, with what can be done with it; the act may be empty. */
    record Heading<T>(String section, String title, String note, String act) implements GridRow<T> {}

    /** As many tiles as the window is wide. */
    record Tiles<T>(List<T> tiles) implements GridRow<T> {

        public Tiles {
            tiles = List.copyOf(tiles);
        }
    }

    /** Unfolds the section below, or folds it. */
    record More<T>(String section, String label) implements GridRow<T> {}
}
