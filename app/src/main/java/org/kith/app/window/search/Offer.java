package org.kith.app.window.search;

import org.kith.engine.model.FoldedText;
import org.kith.engine.model.photo.PhotoCondition;

/**
 * Something the search field offers while one types.
 *
 * @param label what it is called
 * @param folded as it is compared
 * @param detail where a folder or a place lies; empty for others
 * @param count photos, or faces of people, as a measure of how much is there; −1: not known
 */
public record Offer(Kind kind, String label, String folded, String detail, int count, PhotoCondition condition) {

    /** What can be offered; in the order in which they are, where nothing else decides. */
    public enum Kind {
        PERSON,
        TAG,
        PLACE,
        DATE,
        FOLDER,
        CAMERA,
        ALBUM,
        /** Favourites, undated … */
        STATE,
        /** The words as they stand. */
        TEXT
    }

    static Offer of(Kind kind, String label, String detail, int count, PhotoCondition condition) {
        return new Offer(kind, label, FoldedText.of(label), detail, count, condition);
    }
}
