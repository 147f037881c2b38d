package org.kith.engine.model;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** A text as it is looked for: equal for texts that differ in case, in accents, or in how either is encoded. */
public final class FoldedText {

    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");

    private FoldedText() {}

    public static String of(String text) {
        String apart = Normalizer.normalize(PersonName.fold(text), Normalizer.Form.NFD);
        return Normalizer.normalize(ACCENTS.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
    }
}
