package org.kith.app.cli;

import java.util.Locale;

/** "1 face", "2 faces". */
final class Counted {

    private Counted() {}

    static String of(int count, String noun) {
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? noun : noun + "s");
    }
}
