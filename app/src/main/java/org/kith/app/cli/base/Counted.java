package org.kith.app.cli.base;

import java.util.Locale;

/** "1 face", "2 faces". */
public final class Counted {

    private Counted() {}

    public static String of(int count, String noun) {
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? noun : noun + "s");
    }
}
