package org.kith.app.text;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

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

    /** English, and every language that has messages: a file beside the others is all that one more takes. */
    public static List<Locale> languages() {
        return Stream.concat(
                        Stream.of(Locale.ENGLISH),
                        Arrays.stream(Locale.getISOLanguages())
                                .filter(Text::hasMessages)
                                .map(Locale::new))
                .toList();
    }

    private static boolean hasMessages(String language) {
        return Text.class.getResource("/" + BUNDLE.replace('.', '/') + "_" + language + ".properties") != null;
    }

    /** In the language this machine shows, English if it is none of Kith's: then its numbers are English too. */
    public static Text ofThisMachine() {
        Text shown = new Text(Locale.getDefault(Locale.Category.DISPLAY));
        return shown.messages.getLocale().equals(Locale.ROOT) ? new Text(Locale.ENGLISH) : shown;
    }

    public Locale locale() {
        return locale;
    }

    /** For picocli, which looks up the help of commands by names of its own; the rules are in the messages. */
    public ResourceBundle help() {
        return messages;
    }

    boolean has(String key) {
        return messages.containsKey(key);
    }

    /** @throws java.util.MissingResourceException if there is no such key: a test looks for that */
    public String get(String key, Object... arguments) {
        return new MessageFormat(messages.getString(key), locale).format(arguments);
    }
}
