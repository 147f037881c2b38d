package org.kith.app.cli.base;

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
}
