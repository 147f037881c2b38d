package org.kith.app.text;

/**
 * Characters that a terminal would obey instead of showing them, as people can read them: a file may be called anything, and
 * what it is called must not recolour, overwrite or reorder what stands on the screen.
 */
public final class Visible {

    private Visible() {}

    /** A name in one line, such as {@code new\nline.jpg}. */
    public static String name(Object name) {
        return of(name.toString(), "");
    }

    /** Lines of text: line breaks and tabs between words stay. */
    public static String lines(String text) {
        return of(text, "\n\t");
    }

    private static String of(String text, String kept) {
        if (text.codePoints().noneMatch(Visible::isObeyed)) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (isObeyed(point) && kept.indexOf(point) < 0) {
                shown.append(escaped(point));
            } else {
                shown.appendCodePoint(point);
            }
        });
        return shown.toString();
    }

    private static String escaped(int point) {
        return switch (point) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> point < 0x100 ? "\\x%02x".formatted(point) : "\\u%04x".formatted(point);
        };
    }

    /** Controls (ECMA-48), breaks of lines, and what turns the direction of writing (Unicode, annex 9). */
    private static boolean isObeyed(int point) {
        return Character.isISOControl(point)
                || point == 0x2028
                || point == 0x2029
                || (point >= 0x202a && point <= 0x202e)
                || (point >= 0x2066 && point <= 0x2069);
    }
}
