package org.kith.engine.store.archive;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody the user knows.
 *
 * @param person the number within the archive
 * @param name null where the user put faces together without a name
 * @param cover the number of the face to show, if the user chose one
 * @param createdAt ISO, in UTC
 * @param pinned whether the person stands before others; archives of an earlier Kith do not say
 */
public record ArchivedPerson(
        long person,
        @Nullable String name,
        @Nullable Integer birthYear,
        boolean hidden,
        @Nullable Long cover,
        String createdAt,
        boolean pinned) {

    public ArchivedPerson {
        Instant unused = Instant.parse(Objects.requireNonNull(createdAt, "createdAt"));
    }
}
