package org.kith.app.search;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.photo.PhotoCondition;

/**
 * One thing that was recognised.
 *
 * @param first of its words
 * @param end behind its last word
 * @param person who is named
 * @param condition what is said of the photo
 * @param link what kind of word it is; of a person what hangs at the name, or {@link Link#NOT} of somebody with a minus
 */
record Item(
        int first,
        int end,
        @Nullable PersonId person,
        @Nullable PhotoCondition condition,
        @Nullable Link link) {

    boolean isPerson() {
        return person != null;
    }

    boolean isWord() {
        return condition instanceof PhotoCondition.Text;
    }

    boolean isLink(Link kind) {
        return person == null && link == kind;
    }

    Optional<Link> particle() {
        return person == null ? Optional.empty() : Optional.ofNullable(link);
    }
}
