package org.kith.app.running;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What a Kith that was started asks of the one that has the library open: a line of JSON.
 *
 * @param words of the command, or folders to add
 * @param folder in which it was started; absolute
 * @param language of its user
 * @param terminal whether its user sees a line anew that is written anew
 */
public record Request(Kind kind, List<String> words, String folder, String language, boolean terminal) {

    /** More than a system lets anybody type. */
    static final int LIMIT_BYTES = 4 << 20;

    /** What is asked for. */
    public enum Kind {
        /** The window, with folders to add. */
        SHOW,
        /** A command. */
        RUN
    }

    public Request {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(language);
        words = List.copyOf(words);
        if (!Path.of(folder).isAbsolute()) {
            throw new IllegalArgumentException(folder + " is not absolute");
        }
    }

    /** To come to the front, and to add folders. */
    public static Request show(List<Path> folders) {
        return new Request(
                Kind.SHOW,
                folders.stream().map(folder -> absolute(folder).toString()).toList(),
                here(),
                "",
                false);
    }

    /** To run a command as if it had been typed there. */
    public static Request run(List<String> words, Locale language, boolean terminal) {
        return new Request(Kind.RUN, words, here(), language.toLanguageTag(), terminal);
    }

    private static String here() {
        return absolute(Path.of("")).toString();
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /** Empty if it is none: whoever wrote it was no Kith, or one of another time. */
    static Optional<Request> parse(String line) {
        return JsonLine.parse(line, Request.class);
    }

    String line() {
        return JsonLine.of(this);
    }

    boolean isTooLong() {
        return line().getBytes(StandardCharsets.UTF_8).length > LIMIT_BYTES;
    }

    /** Folders to add; those that cannot be named here are left out. */
    List<Path> folders() {
        return words.stream().flatMap(word -> path(word).stream()).toList();
    }

    private static Optional<Path> path(String word) {
        try {
            return Optional.of(Path.of(word));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** A file or folder as the user named it. */
    public Path path(Path named) {
        return Path.of(folder).resolve(named);
    }

    public Locale locale() {
        return Locale.forLanguageTag(language);
    }
}
