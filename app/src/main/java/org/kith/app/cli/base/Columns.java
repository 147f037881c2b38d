package org.kith.app.cli.base;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/** Columns of a terminal, of which a character of Korean, Chinese or Japanese takes two. */
public final class Columns {

    private static final Set<UnicodeScript> WIDE =
            Set.of(UnicodeScript.HANGUL, UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);

    private Columns() {}

    /** With blanks behind it, so that it takes as many columns at least. */
    public static String padded(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - of(text)));
    }

    /** With blanks before it. */
    public static String behind(String text, int columns) {
        return " ".repeat(Math.max(0, columns - of(text))) + text;
    }

    public static int of(String text) {
        return text.codePoints()
                .map(point -> WIDE.contains(UnicodeScript.of(point)) ? 2 : 1)
                .sum();
    }
}
