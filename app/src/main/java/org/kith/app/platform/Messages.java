package org.kith.app.platform;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences that stand in the message files, in one language. Thread-safe. */
public final class Messages {

    private static final String BUNDLE = "org.kith.app.messages";

    private final Locale locale;
    private final ResourceBundle messages;

    /** @param locale of a language without a file: English */
    public Messages(Locale locale) {
        this.locale = locale;
        ResourceBundle.Control noFallback =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        this.messages = ResourceBundle.getBundle(BUNDLE, locale, noFallback);
    }

    public Locale locale() {
        return locale;
    }

    /** @throws java.util.MissingResourceException if there is no such key: a test looks for that */
    public String get(String key, Object... arguments) {
        return new MessageFormat(messages.getString(key), locale).format(arguments);
    }
}
