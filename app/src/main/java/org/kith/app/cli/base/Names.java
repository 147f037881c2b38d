package org.kith.app.cli.base;

import java.util.Locale;

/** Enum constants as the command line writes them: {@code IS_NOT} is "is not". */
public final class Names {

    private Names() {}

    /** As it stands in keys of the messages: {@code IS_NOT} is "is-not". */
    public static String key(Enum<?> constant) {
        return key(constant.name());
    }

    /** Words as they stand in keys of the messages: "indexing, Photos" is "indexing-photos". */
    public static String key(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
