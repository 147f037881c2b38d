package org.kith.engine.metadata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which files are there, by listing each folder once: for many photos, folder by folder, beside most of which there is nothing. On a
 * network disk each question would cost a journey. What comes meanwhile is not seen. Thread-safe.
 */
public final class ListedFiles implements Predicate<Path> {

    private static final int MOST_FOLDERS = 4;

    private final Remembered<Set<String>> names = new Remembered<>(MOST_FOLDERS, ListedFiles::list);

    @Override
    public boolean test(Path file) {
        @Nullable Path folder = file.getParent();
        return folder != null
                && names.of(folder).contains(key(file)) // some file systems take upper and lower case for the same
                && Files.isRegularFile(file);
    }

    private static Set<String> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(ListedFiles::key).collect(Collectors.toSet());
        } catch (IOException | RuntimeException e) {
            return Set.of();
        }
    }

    private static String key(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }
}
