package org.kith.app.cli.photos;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kith.app.cli.base.CommandException;

/** Paths as another command writes them, in UTF-8: each ended by NUL if there is any, else a line each. */
final class PathList {

    private PathList() {}

    static List<Path> read(InputStream in) throws IOException {
        String text = new String(in.readAllBytes(), UTF_8);
        String[] words = text.indexOf('\0') >= 0 ? text.split("\0") : text.split("\r?\n");
        List<Path> paths = new ArrayList<>();
        for (String word : words) {
            if (!word.isEmpty()) {
                paths.add(path(word));
            }
        }
        return paths;
    }

    private static Path path(String word) {
        try {
            return Path.of(word);
        } catch (InvalidPathException e) {
            throw new CommandException(e, "cli.words.no-file-name", word);
        }
    }
}
