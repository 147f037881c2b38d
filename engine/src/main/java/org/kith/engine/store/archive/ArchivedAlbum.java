package org.kith.engine.store.archive;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.photo.PhotoCondition.Role;

/**
 * An album.
 *
 * @param createdAt ISO, in UTC
 * @param cover the number of a photo within the archive
 * @param search what it finds but for people, as docs/export.md says; null of an album that photos were put into
 * @param photos in the order of the user
 * @param people whom its search is about
 */
public record ArchivedAlbum(
        String name,
        String createdAt,
        @Nullable Long cover,
        @Nullable String search,
        List<Placed> photos,
        List<Wanted> people) {

    /**
     * A photo in it.
     *
     * @param photo the number within the archive
     * @param position smaller ones come first
     */
    public record Placed(long photo, long position) {}

    /** @param person the number within the archive */
    public record Wanted(long person, Role role) {
        public Wanted {
            Objects.requireNonNull(role, "role");
        }
    }

    public ArchivedAlbum {
        Objects.requireNonNull(name, "name");
        Instant unused = Instant.parse(Objects.requireNonNull(createdAt, "createdAt"));
        photos = List.copyOf(photos);
        people = List.copyOf(people);
    }
}
