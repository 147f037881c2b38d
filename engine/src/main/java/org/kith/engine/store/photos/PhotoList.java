package org.kith.engine.store.photos;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.PhotoId;

/**
 * Which photos come after which: eight bytes a photo, whatever else is known of them.
 *
 * @param ids in order; immutable
 * @param sections one after the other, of all photos
 */
public record PhotoList(List<PhotoId> ids, List<Section> sections) {

    public static final PhotoList NONE = new PhotoList(List.of(), List.of());

    /**
     * Photos under one heading.
     *
     * @param year of photos grouped by year
     * @param month of photos grouped by month
     * @param day of photos grouped by event
     * @param place of photos grouped by event: the number of their place; null where it is not known
     * @param folder of photos grouped by folder
     * @param first index of the first of them
     */
    public record Section(
            @Nullable Year year,
            @Nullable YearMonth month,
            @Nullable LocalDate day,
            @Nullable Long place,
            @Nullable Path folder,
            int first,
            int count) {

        Section with(int photos) {
            return new Section(year, month, day, place, folder, first, photos);
        }
    }

    /** Numbers of photos as a list of ids: an id is made when somebody asks for it. */
    static final class Ids extends AbstractList<PhotoId> implements RandomAccess {

        private final long[] numbers;

        /** @param numbers nobody writes to it any more */
        Ids(long[] numbers) {
            this.numbers = numbers;
        }

        @Override
        public PhotoId get(int index) {
            return new PhotoId(numbers[index]);
        }

        @Override
        public int size() {
            return numbers.length;
        }
    }
}
