package org.kith.engine.exchange;

import org.jspecify.annotations.Nullable;

/**
 * Something about a person that is otherwise here; that stays.
 *
 * @param there the name in the archive; null of somebody without one
 * @param here the name here; null of somebody without one
 */
public record PersonConflict(
        Kind kind, @Nullable String there, @Nullable String here) {

    /** What is otherwise. */
    public enum Kind {
        /** Somebody else has the name here: by their faces they are two. */
        NAME_OF_ANOTHER,
        /** By the faces this is somebody with another name. */
        OTHER_NAME,
        /** Born in another year. */
        BIRTH_YEAR,
        /** Hidden in the archive, shown here. */
        HIDDEN,
        /** Shown by another face. */
        COVER
    }
}
