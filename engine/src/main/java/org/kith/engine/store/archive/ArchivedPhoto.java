package org.kith.engine.store.archive;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.ContentHash;
import org.kith.engine.model.PictureHash;
import org.kith.engine.model.photo.PhotoNote;
import org.kith.engine.model.photo.TakenTime;

/**
 * A photo of which the user said something, apart from its faces.
 *
 * @param photo the number within the archive
 * @param content of its file; null of a file that was never read
 * @param picture whatever else its file says; null where it is not known
 * @param path as it was there: for people, it need not be the same elsewhere
 * @param rating stars, 0 to 5
 * @param takenAt the beginning of an ISO time, as far as the user knows it; null: nothing said
 * @param turned quarters to the right, 0 to 3
 * @param people see {@link #present}; null in archives of earlier programs
 * @param trashed null if its file was not moved to the trash
 */
public record ArchivedPhoto(
        long photo,
        @Nullable ContentHash content,
        @Nullable PictureHash picture,
        String path,
        boolean favourite,
        int rating,
        @Nullable String caption,
        @Nullable String takenAt,
        int turned,
        boolean hidden,
        List<String> tags,
        @Nullable List<Long> people,
        @Nullable Trashed trashed) {

    /**
     * Of a file in the trash of that computer.
     *
     * @param location where it lay there
     * @param at when that was, ISO, in UTC
     */
    public record Trashed(String path, String location, String at) {}

    public ArchivedPhoto {
        Objects.requireNonNull(path, "path");
        tags = List.copyOf(tags);
        people = people == null ? null : List.copyOf(people);
        Objects.requireNonNull(note(favourite, rating, caption, takenAt, turned, hidden));
    }

    /** Who is on it without a face that could be found, by their numbers in the archive. */
    public List<Long> present() {
        return people == null ? List.of() : people;
    }

    /** What it says. */
    public PhotoNote note() {
        return note(favourite, rating, caption, takenAt, turned, hidden);
    }

    private static PhotoNote note(
            boolean favourite,
            int rating,
            @Nullable String caption,
            @Nullable String takenAt,
            int turned,
            boolean hidden) {
        return new PhotoNote(
                favourite, rating, caption, takenAt == null ? null : TakenTime.parse(takenAt), turned, hidden);
    }
}
