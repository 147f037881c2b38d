package org.kith.app.cli.base;

import java.util.Locale;
import org.kith.app.text.Text;

/** "1 face", "2 faces". */
public final class Counted {

    private Counted() {}

    /**
     * In the language of the text.
     *
     * @param noun the message {@code count.} and this says how many
     */
    public static String of(Text text, int count, String noun) {
        return text.get("count." + noun, count);
    }

    /** In English, for figures that are written down in English only. */
    public static String of(int count, String noun) {
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? noun : noun + "s");
    }
}
