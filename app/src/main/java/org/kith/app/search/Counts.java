package org.kith.app.search;

import java.util.Optional;
import org.kith.app.search.Phrase.Match;
import org.kith.engine.model.CountRange;
import org.kith.engine.model.photo.PhotoCondition;
import org.kith.engine.model.photo.PhotoNote;

/** Reads how many stars or faces. */
final class Counts {

    private Counts() {}

    /** Empty if it is about something else, or there cannot be so many. */
    static Optional<PhotoCondition> condition(Match match) {
        return switch (match.meaning()) {
            case FACES_NONE -> faces(0, 0);
            case FACES_EXACTLY -> faces(match.number("n"), match.number("n"));
            case FACES_AT_LEAST -> faces(match.number("n"), Integer.MAX_VALUE);
            case FACES_AT_MOST -> faces(0, match.number("n"));
            case FACES_MORE -> faces(match.number("n") + 1, Integer.MAX_VALUE);
            case FACES_FEWER -> faces(0, match.number("n") - 1);
            case FACES_BETWEEN -> faces(match.number("a"), match.number("b"));
            case RATED_NONE -> rated(0, 0);
            case RATED_EXACTLY -> rated(stars(match, "n", "stars"), stars(match, "n", "stars"));
            case RATED_AT_LEAST -> rated(stars(match, "n", "stars"), PhotoNote.MOST_STARS);
            case RATED_AT_MOST -> rated(0, stars(match, "n", "stars"));
            case RATED_MORE -> rated(match.number("n") + 1, PhotoNote.MOST_STARS);
            case RATED_FEWER -> rated(0, match.number("n") - 1);
            case RATED_BETWEEN -> rated(stars(match, "a", "stars"), stars(match, "b", "stars2"));
            default -> Optional.empty();
        };
    }

    private static int stars(Match match, String number, String drawn) {
        return match.value(number).isEmpty() ? match.value(drawn).length() : match.number(number);
    }

    private static Optional<PhotoCondition> faces(int from, int to) {
        return from < 0 || to < from
                ? Optional.empty()
                : Optional.of(new PhotoCondition.Faces(new CountRange(from, to)));
    }

    private static Optional<PhotoCondition> rated(int from, int to) {
        return from < 0 || to < from || to > PhotoNote.MOST_STARS
                ? Optional.empty()
                : Optional.of(new PhotoCondition.Rated(new CountRange(from, to)));
    }
}
