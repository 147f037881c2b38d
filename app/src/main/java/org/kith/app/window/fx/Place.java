package org.kith.app.window.fx;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.GroupId;
import org.kith.engine.model.PhotoId;

/** Somewhere the window can be. */
public sealed interface Place {

    /** The grid of photos. */
    record Photos(PhotoFilter filter) implements Place {

        /** Every photo of the library. */
        public static final Photos ALL = new Photos(PhotoFilter.ALL);
    }

    /**
     * One photo, large.
     *
     * @param among the photos before and after it, in the order of the page it was opened from; it is one of them
     */
    record Photo(PhotoId photo, List<PhotoId> among) implements Place {

        public Photo {
            among = List.copyOf(among);
        }
    }

    /**
     * Photos one after the other, over the whole screen.
     *
     * @param among in the order of the page it was opened from
     * @param first the one to begin with, one of them; null for the first that may be shown
     */
    record Slideshow(List<PhotoId> among, @Nullable PhotoId first) implements Place {

        public Slideshow {
            among = List.copyOf(among);
        }
    }

    /** Everybody, named or not. */
    record People() implements Place {}

    /** One person or unnamed group. */
    record Person(GroupId group) implements Place {}

    /** Questions about who people are. */
    record Review() implements Place {}

    /** Where in the world photos were taken. */
    record Map() implements Place {}

    /** Photos that are there more than once. */
    record Duplicates() implements Place {}

    /** What the user did. */
    record History() implements Place {}

    /** How sure Kith is of names, and by what it recognises people. */
    record Recognition() implements Place {}

    /** Files that could not be read. */
    record Problems() implements Place {}

    /** What the user may choose. */
    record Settings() implements Place {}
}
