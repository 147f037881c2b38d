package org.kith.app.cli.base;

import java.util.Locale;

/** Enum constants as the command line writes them: {@code IS_NOT} is "is not". */
public final class Names {

    private Names() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
