package org.kith.app.text;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.jar.JarEntry;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every word Kith says, in the user's language. Thread-safe. */
public final class Text {

    private static final String BUNDLE = "org.kith.app.messages";

    private static final Pattern MESSAGES = Pattern.compile(".*\\bmessages_([a-z]+)\\.properties");

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
        try {
            return Stream.concat(
                            Stream.of(Locale.ENGLISH),
                            filesBesideTheEnglish().stream()
                                    .map(MESSAGES::matcher)
                                    .filter(Matcher::matches)
                                    .map(file -> Locale.forLanguageTag(file.group(1)))
                                    .sorted(Comparator.comparing(Locale::getLanguage)))
                    .toList();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("the messages of the program cannot be listed", e);
        }
    }

    /** One folder or one jar is looked into: to ask the class path for each language of the world takes 300 ms at the start. */
    private static List<String> filesBesideTheEnglish() throws IOException, URISyntaxException {
        URL english = Objects.requireNonNull(Text.class.getResource("/" + BUNDLE.replace('.', '/') + ".properties"));
        if (english.openConnection() instanceof JarURLConnection jar) {
            return jar.getJarFile().stream().map(JarEntry::getName).toList();
        }
        try (Stream<Path> files =
                Files.list(Objects.requireNonNull(Path.of(english.toURI()).getParent()))) {
            return files.map(Path::toString).toList();
        }
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
        return new HelpMessages(messages);
    }

    boolean has(String key) {
        return messages.containsKey(key);
    }

    /** @throws java.util.MissingResourceException if there is no such key: a test looks for that */
    public String get(String key, Object... arguments) {
        return format(messages.getString(key), locale, arguments);
    }

    /** File names are shown so that none of their characters does anything. */
    static String format(String pattern, Locale locale, Object... arguments) {
        Object[] shown = Arrays.stream(arguments)
                .map(argument -> argument instanceof Path path ? Visible.name(path) : argument)
                .toArray();
        return new MessageFormat(pattern, locale).format(shown);
    }
}
