package org.kith.app.window;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import org.kith.app.window.fx.PhotoFilter;
import org.kith.app.window.fx.Place;
import org.kith.engine.model.PersonId;

/** Places as words of the settings file. Numbers of unnamed groups die with them: who was at one is at People. */
final class PlaceWords {

    private static final String PEOPLE = "people";
    private static final String PERSON = "person ";
    private static final String REVIEW = "review";
    private static final String FOLDER = "folder ";
    private static final String MONTH = "month ";

    private PlaceWords() {}

    /** All photos for what is no place to begin at: a page of problems or settings. */
    static String of(Place place) {
        if (place instanceof Place.Photos at) {
            Path folder = at.filter().folder();
            YearMonth month = at.filter().month();
            return folder != null ? FOLDER + folder : month != null ? MONTH + month : "";
        }
        if (place instanceof Place.Person at) {
            return at.group() instanceof PersonId person ? PERSON + person.value() : PEOPLE;
        }
        return place instanceof Place.People ? PEOPLE : place instanceof Place.Review ? REVIEW : "";
    }

    /** All photos for words that are not understood. */
    static Place parse(String words) {
        try {
            if (words.startsWith(FOLDER)) {
                return new Place.Photos(PhotoFilter.in(Path.of(words.substring(FOLDER.length()))));
            }
            if (words.startsWith(MONTH)) {
                return new Place.Photos(PhotoFilter.of(YearMonth.parse(words.substring(MONTH.length()))));
            }
            if (words.startsWith(PERSON)) {
                return new Place.Person(new PersonId(Long.parseLong(words.substring(PERSON.length()))));
            }
        } catch (InvalidPathException | DateTimeException | NumberFormatException e) {
            return Place.Photos.ALL;
        }
        return words.equals(PEOPLE) ? new Place.People() : words.equals(REVIEW) ? new Place.Review() : Place.Photos.ALL;
    }
}
