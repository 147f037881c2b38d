package org.kith.app.cli;

import java.util.Locale;

/** Enum constants as the command line writes them: {@code IS_NOT} is "is not". */
final class Names {

    private Names() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
