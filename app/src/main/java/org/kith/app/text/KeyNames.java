package org.kith.app.text;

import java.util.Locale;
import java.util.regex.Pattern;

/** What keys are called: as the keyboards of a language have them, and each system its Shortcut key. Thread-safe. */
public final class KeyNames {

    /** Letters and numbered keys are called the same everywhere, and so is what has no message. */
    private static final Pattern NAME = Pattern.compile("\\p{Alpha}{3,}");

    private KeyNames() {}

    /** @param keys in the words of JavaFX: {@code Shortcut+Shift+Z} */
    public static String of(String keys, Text text) {
        return of(keys, text, System.getProperty("os.name"));
    }

    /** @param os as Java calls it */
    public static String of(String keys, Text text, String os) {
        boolean mac = os.toLowerCase(Locale.ROOT).startsWith("mac");
        String ofSystem = keys.replace("Shortcut+", mac ? "⌘" : "Ctrl+");
        return NAME.matcher(ofSystem).replaceAll(name -> name(name.group(), text));
    }

    private static String name(String key, Text text) {
        String message = "key." + key.toLowerCase(Locale.ROOT);
        return text.has(message) ? text.get(message) : key;
    }
}
