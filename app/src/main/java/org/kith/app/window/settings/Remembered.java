package org.kith.app.window.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.kith.app.window.people.PeopleOrder;

/**
 * What nobody chooses on a page of settings: the window is found again as it was left.
 *
 * @param window where it was; null before it was opened the first time
 * @param sideBarPx how wide the side bar is
 * @param tileSizePx side of a photo in the grid
 * @param last where the window was; null before it was anywhere
 * @param chosenFolder around the folder of photos added last; null before one was
 * @param slideSeconds how long each photo of a slideshow is shown
 * @param slidesShuffled whether a slideshow goes through its photos in any order
 * @param peopleOrder in which people stand on their page
 */
public record Remembered(
        @Nullable WindowPlace window,
        double sideBarPx,
        double tileSizePx,
        @Nullable LastPlace last,
        @Nullable Path chosenFolder,
        int slideSeconds,
        boolean slidesShuffled,
        PeopleOrder peopleOrder) {

    /** Icon, a short word and a count. */
    public static final double NARROWEST_SIDE_BAR_PX = 160;

    /** Half of the smallest window. */
    public static final double WIDEST_SIDE_BAR_PX = 480;

    public static final double SMALLEST_TILE_PX = 90;
    public static final double LARGEST_TILE_PX = 360;

    /** Less is no look at a photo; more, and one takes the arrow keys. */
    public static final int SHORTEST_SLIDE_S = 2;

    public static final int LONGEST_SLIDE_S = 30;

    static final Remembered FIRST = new Remembered(null, 244, 180, null, null, 5, false, PeopleOrder.SIZE);

    public Remembered {
        sideBarPx = Math.min(WIDEST_SIDE_BAR_PX, Math.max(NARROWEST_SIDE_BAR_PX, sideBarPx));
        tileSizePx = Math.min(LARGEST_TILE_PX, Math.max(SMALLEST_TILE_PX, tileSizePx));
        slideSeconds = Math.min(LONGEST_SLIDE_S, Math.max(SHORTEST_SLIDE_S, slideSeconds));
    }

    public Remembered withWindow(@Nullable WindowPlace other) {
        return new Remembered(
                other, sideBarPx, tileSizePx, last, chosenFolder, slideSeconds, slidesShuffled, peopleOrder);
    }

    public Remembered withSideBarPx(double other) {
        return new Remembered(window, other, tileSizePx, last, chosenFolder, slideSeconds, slidesShuffled, peopleOrder);
    }

    public Remembered withTileSizePx(double other) {
        return new Remembered(window, sideBarPx, other, last, chosenFolder, slideSeconds, slidesShuffled, peopleOrder);
    }

    public Remembered withLast(LastPlace other) {
        return new Remembered(
                window, sideBarPx, tileSizePx, other, chosenFolder, slideSeconds, slidesShuffled, peopleOrder);
    }

    public Remembered withChosenFolder(Path other) {
        return new Remembered(window, sideBarPx, tileSizePx, last, other, slideSeconds, slidesShuffled, peopleOrder);
    }

    public Remembered withSlideSeconds(int other) {
        return new Remembered(window, sideBarPx, tileSizePx, last, chosenFolder, other, slidesShuffled, peopleOrder);
    }

    public Remembered withSlidesShuffled(boolean other) {
        return new Remembered(window, sideBarPx, tileSizePx, last, chosenFolder, slideSeconds, other, peopleOrder);
    }

    public Remembered withPeopleOrder(PeopleOrder other) {
        return new Remembered(window, sideBarPx, tileSizePx, last, chosenFolder, slideSeconds, slidesShuffled, other);
    }
}
