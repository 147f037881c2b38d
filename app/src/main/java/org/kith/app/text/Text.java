package org.kith.app.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Every word Kith says, in the user's language. Thread-safe. */
public final class Text {

    private static final String BUNDLE = "org.kith.app.messages";

    private final Locale locale;
    private final ResourceBundle messages;

    public Text(Locale locale) {
        this.locale = locale;
        ResourceBundle.Control noFallback =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        this.messages = ResourceBundle.getBundle(BUNDLE, locale, noFallback);
    }

    /** In the language this machine shows, English if it is none of Kith's. */
    public static Text ofThisMachine() {
        return new Text(Locale.getDefault(Locale.Category.DISPLAY));
    }

    public Locale locale() {
        return locale;
    }

    boolean has(String key) {
        return messages.containsKey(key);
    }

    /** @throws java.util.MissingResourceException if there is no such key: a test looks for that */
    public String get(String key, Object... arguments) {
        return new MessageFormat(messages.getString(key), locale).format(arguments);
    }
}
