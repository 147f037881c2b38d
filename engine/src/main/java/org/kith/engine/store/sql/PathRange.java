package org.kith.engine.store.sql;

import java.nio.file.FileSystem;
import java.nio.file.Path;

/**
 * All paths inside a folder as an interval of texts, which SQLite finds by its index: from the folder's path with a
 * separator at the end, up to the same with the character after the separator.
 *
 * @param from inclusive
 * @param to exclusive
 */
public record PathRange(String from, String to) {

    public static PathRange inside(Path folder) {
        String path = folder.toAbsolutePath().normalize().toString();
        String separator = separatorOf(folder.getFileSystem());
        String from = path.endsWith(separator) ? path : path + separator; // the root of a file system ends in one
        char next = (char) (from.charAt(from.length() - 1) + 1);
        return new PathRange(from, from.substring(0, from.length() - 1) + next);
    }

    private static String separatorOf(FileSystem fileSystem) {
        return fileSystem.getSeparator();
    }
}
