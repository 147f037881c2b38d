package org.kith.engine.model;

import org.jspecify.annotations.Nullable;

/**
 * Somebody the user knows. Made by the user only.
 *
 * @param name null where the user put faces together without a name
 * @param born null while nobody said it
 * @param cover the face to show, if the user chose one
 * @param note whatever the user wrote about them
 */
public record Person(
        PersonId id,
        @Nullable String name,
        @Nullable BirthDate born,
        @Nullable FaceId cover,
        boolean hidden,
        boolean pinned,
        @Nullable String note) {

    /** Null while nobody said it. */
    public @Nullable Integer birthYear() {
        return born == null ? null : Integer.valueOf(born.year());
    }
}
