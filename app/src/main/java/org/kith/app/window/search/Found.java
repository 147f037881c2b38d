package org.kith.app.window.search;

import org.kith.app.window.fx.Place;

/**
 * Something the search field offers.
 *
 * @param label what it is called
 * @param detail where a folder lies; empty for others
 * @param photos or faces, as a measure of how much is there
 */
public record Found(Kind kind, String label, String detail, int photos, Place place) {

    /** What can be found; in the order in which they are offered. */
    public enum Kind {
        PERSON,
        MONTH,
        FOLDER
    }
}
