package org.kith.app.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where photos probably are, for a dialog to begin there.
 *
 * @param home of the user
 * @param userDirs the file in which Linux desktops write down what they call the user's folders
 */
public record PicturesFolder(Path home, Path userDirs) {

    private static final Pattern PICTURES = Pattern.compile("\\s*XDG_PICTURES_DIR=\"(.+)\"\\s*");

    /** The first of these that is there: the one used last, the desktop's folder of pictures, Pictures, home. */
    public Optional<Path> find(@Nullable Path last, String os) {
        return Stream.of(
                        Optional.ofNullable(last),
                        desktops(os),
                        Optional.of(home.resolve("Pictures")),
                        Optional.of(home))
                .flatMap(Optional::stream)
                .filter(Files::isDirectory)
                .findFirst();
    }

    private Optional<Path> desktops(String os) {
        if (!os.toLowerCase(Locale.ROOT).startsWith("linux")) {
            return Optional.empty();
        }
        List<String> lines;
        try {
            lines = Files.readAllLines(userDirs);
        } catch (IOException e) {
            return Optional.empty(); // most systems without a desktop have none
        }
        return lines.stream()
                .map(PICTURES::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(1).replace("$HOME", home.toString()))
                .flatMap(PicturesFolder::path)
                .findFirst();
    }

    private static Stream<Path> path(String text) {
        try {
            return Stream.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Stream.empty();
        }
    }
}
