package org.kith.engine.store.archive;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.BirthDate;

/**
 * Somebody the user knows.
 *
 * @param person the number within the archive
 * @param name null where the user put faces together without a name
 * @param cover the number of the face to show, if the user chose one
 * @param createdAt ISO, in UTC
 * @param pinned whether the person stands before others; archives of an earlier Kith do not say, nor what follows
 * @param birthDay month and day of the birth year, two digits each with a hyphen between them
 * @param note whatever the user wrote about them
 * @param circles names of those the person is in
 * @param unshared whether they never leave with a share; archives of an earlier Kith do not say
 */
public record ArchivedPerson(
        long person,
        @Nullable String name,
        @Nullable Integer birthYear,
        boolean hidden,
        @Nullable Long cover,
        String createdAt,
        boolean pinned,
        @Nullable String birthDay,
        @Nullable String note,
        @Nullable List<String> circles,
        boolean unshared) {

    public ArchivedPerson {
        circles = circles == null ? List.of() : List.copyOf(circles);
        Instant unused = Instant.parse(Objects.requireNonNull(createdAt, "createdAt"));
    }

    /**
     * Null while nobody said it.
     *
     * @throws RuntimeException if there is no such day
     */
    public @Nullable BirthDate born() {
        return birthYear == null ? null : BirthDate.of(birthYear, birthDay);
    }

    @Override
    public List<String> circles() {
        return circles == null ? List.of() : circles;
    }
}
