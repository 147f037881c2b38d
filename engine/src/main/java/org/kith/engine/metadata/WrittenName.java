package org.kith.engine.metadata;

import java.util.Optional;
import java.util.regex.Pattern;
import org.kith.engine.model.PersonName;

/** A name or a keyword as files have it: on one line, with something to see in it, and no essay. */
final class WrittenName {

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

    private static final int MOST_CHARS = 200;

    private WrittenName() {}

    /** Empty where it is none. */
    static Optional<String> of(String written) {
        String text = BREAKS.matcher(written).replaceAll(" ").strip();
        return text.length() > MOST_CHARS || PersonName.fold(text).isEmpty()
                ? Optional.empty()
                : Optional.of(new PersonName(text).text());
    }
}
