package org.kith.engine.ask;

import java.util.Map;
import java.util.OptionalInt;

/**
 * How somebody is asked.
 *
 * @param faces how many are asked about, at most; the best are. Empty: all of the photos that were chosen, or
 *     {@value #USUAL_FACES} of the queue
 * @param names whether the names of people the user knows are offered: else not one name leaves the library
 * @param language of the page, as BCP 47 has it
 * @param words of the page, by their names
 */
public record AskForm(OptionalInt faces, boolean names, String language, Map<String, String> words) {

    /** As many as one answers in a quarter of an hour. */
    public static final int USUAL_FACES = 20;

    public AskForm {
        words = Map.copyOf(words);
        if ((faces.isPresent() && faces.getAsInt() < 1) || !language.matches("[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*")) {
            throw new IllegalArgumentException(faces + " faces, in " + language);
        }
    }
}
