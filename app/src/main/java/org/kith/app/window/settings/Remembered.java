package org.kith.app.window.settings;

import org.jspecify.annotations.Nullable;
import org.kith.app.window.people.PeopleOrder;

/**
 * What nobody chooses on a page of settings: the window is found again as it was left.
 *
 * @param sideBarPx how wide the side bar is
 * @param last where the window was; null before it was anywhere
 * @param slideSeconds how long each photo of a slideshow is shown
 * @param slidesShuffled whether a slideshow goes through its photos in any order
 * @param peopleOrder in which people stand on their page
 */
public record Remembered(
        double sideBarPx, @Nullable LastPlace last, int slideSeconds, boolean slidesShuffled, PeopleOrder peopleOrder) {

    /** Icon, a short word and a count. */
    public static final double NARROWEST_SIDE_BAR_PX = 160;

    /** Half of the smallest window. */
    public static final double WIDEST_SIDE_BAR_PX = 480;

    /** Less is no look at a photo; more, and one takes the arrow keys. */
    public static final int SHORTEST_SLIDE_S = 2;

    public static final int LONGEST_SLIDE_S = 30;

    static final Remembered FIRST = new Remembered(244, null, 5, false, PeopleOrder.SIZE);

    public Remembered {
        sideBarPx = Math.min(WIDEST_SIDE_BAR_PX, Math.max(NARROWEST_SIDE_BAR_PX, sideBarPx));
        slideSeconds = Math.min(LONGEST_SLIDE_S, Math.max(SHORTEST_SLIDE_S, slideSeconds));
    }

    public Remembered withSideBarPx(double other) {
        return new Remembered(other, last, slideSeconds, slidesShuffled, peopleOrder);
    }

    public Remembered withLast(LastPlace other) {
        return new Remembered(sideBarPx, other, slideSeconds, slidesShuffled, peopleOrder);
    }

    public Remembered withSlideSeconds(int other) {
        return new Remembered(sideBarPx, last, other, slidesShuffled, peopleOrder);
    }

    public Remembered withSlidesShuffled(boolean other) {
        return new Remembered(sideBarPx, last, slideSeconds, other, peopleOrder);
    }

    public Remembered withPeopleOrder(PeopleOrder other) {
        return new Remembered(sideBarPx, last, slideSeconds, slidesShuffled, other);
    }
}
