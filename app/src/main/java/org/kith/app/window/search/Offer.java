package org.kith.app.window.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.FoldedText;
import org.kith.engine.model.photo.PhotoCondition;
import org.kith.engine.model.photo.PhotoCondition.Role;
import org.kith.engine.store.photos.PersonCount;

/**
 * Something the search field offers while one types.
 *
 * @param label what it is called
 * @param folded as it is compared
 * @param detail where a folder or a place lies; empty for others
 * @param face that a person is shown by; null where an icon stands
 * @param count photos, or faces of people, as a measure of how much is there; −1: not known
 */
public record Offer(
        Kind kind,
        String label,
        String folded,
        String detail,
        @Nullable FaceId face,
        int count,
        PhotoCondition condition) {

    /** What can be offered; in the order in which they are, where nothing else decides. */
    public enum Kind {
        PERSON,
        CIRCLE,
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
        return new Offer(kind, label, FoldedText.of(label), detail, null, count, condition);
    }

    /** Somebody, with a face. */
    static Offer ofPerson(PersonCount person, String detail) {
        return new Offer(
                Kind.PERSON,
                person.name(),
                FoldedText.of(person.name()),
                detail,
                person.shown(),
                -1,
                new PhotoCondition.Shows(Role.ALL, List.of(person.person())));
    }
}
