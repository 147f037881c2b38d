package org.kith.engine.model.photo;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.Coded;
import org.kith.engine.model.CountRange;
import org.kith.engine.model.PersonId;

/** One thing that is true of the photos to find. */
public sealed interface PhotoCondition {

    /** How people have to be on a photo. */
    enum Role implements Coded {
        /** Every one of them. */
        ALL("all"),
        /** At least one of them. */
        ANY("any"),
        /** Not one of them. */
        NONE("none"),
        /** Every one of them, and nobody else: no other face but those the user ignored or said to be none. */
        ONLY("only");

        private final String code;

        Role(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** Who is on it, by the user's word or the machine's assignment. */
    record Shows(Role role, List<PersonId> people) implements PhotoCondition {
        public Shows {
            people = List.copyOf(people);
        }
    }

    /**
     * Somebody of a circle is on it, or nobody of it.
     *
     * @param some whether somebody is
     */
    record OfCircle(Label circle, boolean some) implements PhotoCondition {}

    /**
     * Taken on one of these days; photos without a time are not.
     *
     * @param from first day; null: from the beginning
     * @param to last day; null: until today and later
     */
    record Taken(@Nullable LocalDate from, @Nullable LocalDate to) implements PhotoCondition {}

    /**
     * Taken in one of these months of any year.
     *
     * @param months 1 to 12
     */
    record InMonths(Set<Integer> months) implements PhotoCondition {
        public InMonths {
            months = Set.copyOf(months);
        }
    }

    /** Taken on this day of any year. */
    record OnDay(int month, int day) implements PhotoCondition {}

    /** Shown among the photos of a month: taken then, or if nobody says when, of a file changed then. */
    record ShownIn(YearMonth month) implements PhotoCondition {}

    /** Neither the file nor the user says when it was taken. */
    record Undated() implements PhotoCondition {}

    /** When it was taken is known from there. */
    record Dated(DatedBy by) implements PhotoCondition {}

    /** Its file lies in the folder, however deep. */
    record InFolder(Path folder) implements PhotoCondition {}

    /** How many faces there are, without those the user ignored or said to be none. */
    record Faces(CountRange count) implements PhotoCondition {}

    /**
     * Somewhere in its folder, file name, caption, tags, camera or the names of its place, in whatever case, with or without accents.
     */
    record Text(String text) implements PhotoCondition {}

    /** The text stands in the name of its file, without the folder. */
    record FileName(String text) implements PhotoCondition {}

    /** The text stands in its caption. */
    record Captioned(String text) implements PhotoCondition {}

    /** It has this tag. */
    record Tagged(Label tag) implements PhotoCondition {}

    /** Stars the user gave it, 0 to 5. */
    record Rated(CountRange stars) implements PhotoCondition {}

    record Favourite() implements PhotoCondition {}

    /** It moves. */
    record Video() implements PhotoCondition {}

    /** The text stands in the name of the camera or the lens. */
    record TakenWith(String text) implements PhotoCondition {}

    /** The text is a part of one of the names of its place: town, region or country. */
    record At(String place) implements PhotoCondition {}

    /** Taken in the region. */
    record Within(GeoBounds bounds) implements PhotoCondition {}

    /** The file says where it was taken, or it does not. */
    record Located(boolean is) implements PhotoCondition {}

    /** In an album that the user put together. */
    record InAlbum(AlbumId album) implements PhotoCondition {}

    /** Its file could be read in part only, or not any more. */
    record Problem() implements PhotoCondition {}

    /** The user hid it: found only so. */
    record Hidden() implements PhotoCondition {}

    /** None of the people on it is hidden. */
    record NobodyHidden() implements PhotoCondition {}
}
