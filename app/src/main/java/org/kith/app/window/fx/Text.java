package org.kith.app.window.fx;

import java.util.Locale;
import org.kith.app.platform.Messages;

/** Every word the window shows, in the user's language. Thread-safe. */
public final class Text {

    private final Messages messages;

    public Text(Locale locale) {
        this.messages = new Messages(locale);
    }

    public Locale locale() {
        return messages.locale();
    }

    /** @throws java.util.MissingResourceException if there is no such key: a test looks for that */
    public String get(String key, Object... arguments) {
        return messages.get(key, arguments);
    }
}
