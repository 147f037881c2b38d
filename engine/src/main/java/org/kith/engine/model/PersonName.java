package org.kith.engine.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.kith.engine.fault.EngineException;

/**
 * A name in any script, as the user wrote it: Unicode NFC, without blanks around it.
 *
 * @param text shown to the user
 */
public record PersonName(String text) {

    /** Come along with copied text, show nothing, and would make two names out of one. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u00AD\\u061C\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF]");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");

    /**
     * Takes the text as the user wrote it.
     *
     * @throws EngineException if there is nothing to see in it, or it has line breaks
     */
    public PersonName {
        text = Normalizer.normalize(text, Normalizer.Form.NFC);
        if (CONTROL.matcher(text).find()) {
            throw new EngineException(NameFault.LINE_BREAK);
        }
        text = BLANKS.matcher(text).replaceAll(" ").strip();
        if (fold(text).isEmpty()) {
            throw new EngineException(NameFault.EMPTY);
        }
    }

    /**
     * What names are compared by: equal for names that differ only in case, in how accents are encoded, or in characters
     * that nobody sees. Upper case first, so that ß and ss, and the two forms of sigma, fall together.
     */
    public String key() {
        return fold(text);
    }

    /** {@link #key()} of a text that need not be a name. */
    public static String fold(String text) {
        String visible = INVISIBLE.matcher(text).replaceAll("");
        String compatible = Normalizer.normalize(visible, Normalizer.Form.NFKC);
        String folded = compatible.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return BLANKS.matcher(Normalizer.normalize(folded, Normalizer.Form.NFKC))
                .replaceAll(" ")
                .strip();
    }

    @Override
    public String toString() {
        return text;
    }
}
