package org.kith.app.cli.base;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kith.app.text.Visible;

/**
 * Lines of CSV (RFC 4180), as {@code --csv} prints them: in UTF-8, lines end with CR and LF. A table of a spreadsheet would count what
 * begins with {@code =} and the like instead of showing it, and may do more than that: such a text gets an apostrophe before it.
 */
public final class Csv {

    /** OWASP, CSV Injection. */
    private static final String BEGINNINGS_OF_FORMULAS = "=+-@\t\r\uff1d\uff0b\uff0d\uff20";

    private Csv() {}

    /** @param cells texts, numbers and the like; null: an empty cell */
    public static String line(List<? extends @Nullable Object> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = Visible.lines(value.toString());
        if (value instanceof String && !text.isEmpty() && BEGINNINGS_OF_FORMULAS.indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        return text.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r')
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }
}
