package org.kith.engine.place;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as they are compared: "zurich" finds Zürich, "lodz" Łódź. */
final class Folded {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern QUOTES = Pattern.compile("[‘’ʼ`´]");

    private Folded() {}

    static String of(String name) {
        String small = name.strip().toLowerCase(Locale.ROOT);
        if (isAscii(small)) {
            return small;
        }
        String apart =
                MARKS.matcher(Normalizer.normalize(small, Normalizer.Form.NFD)).replaceAll("");
        String plain = apart.replace('ø', 'o')
                .replace('ł', 'l')
                .replace('đ', 'd')
                .replace('ð', 'd')
                .replace('ı', 'i')
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("þ", "th");
        // syllables of Korean come together again
        return Normalizer.normalize(QUOTES.matcher(plain).replaceAll("'"), Normalizer.Form.NFC);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
