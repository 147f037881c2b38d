package org.kith.engine.scan.foreign;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A folder with what is beside it and in it, looked at when it is asked for. Names are in lower case. Confined to one thread. */
final class Surroundings {

    private final Path folder;
    private final String name;
    private @Nullable Set<String> beside;
    private @Nullable Set<String> inside;

    Surroundings(Path folder) {
        this.folder = folder;
        this.name = nameOf(folder);
    }

    static String nameOf(@Nullable Path folder) {
        Path name = folder == null ? null : folder.getFileName();
        return name == null ? "" : name.toString().toLowerCase(Locale.ROOT);
    }

    Path folder() {
        return folder;
    }

    String name() {
        return name;
    }

    /** Empty at the root of a file system. */
    String parentName() {
        return nameOf(folder.getParent());
    }

    /** As it is written. */
    Path child(String name) {
        return folder.resolve(name);
    }

    /** Itself among them. */
    Set<String> beside() {
        if (beside == null) {
            beside = names(folder.getParent());
        }
        return beside;
    }

    Set<String> inside() {
        if (inside == null) {
            inside = names(folder);
        }
        return inside;
    }

    boolean isBesideAny(String... names) {
        return beside().stream().anyMatch(Set.of(names)::contains);
    }

    boolean isBesideAny(Predicate<String> names) {
        return beside().stream().anyMatch(names);
    }

    boolean holdsAny(String... names) {
        return inside().stream().anyMatch(Set.of(names)::contains);
    }

    /** The folders in it, at most so many. */
    List<Surroundings> folders(int most) {
        return entries(folder).stream()
                .filter(Files::isDirectory)
                .limit(most)
                .map(Surroundings::new)
                .toList();
    }

    private static Set<String> names(@Nullable Path folder) {
        Set<String> names = new HashSet<>();
        entries(folder).forEach(entry -> names.add(nameOf(entry)));
        return names;
    }

    /** Empty where it cannot be looked into: then nothing says whose it is. */
    static List<Path> entries(@Nullable Path folder) {
        if (folder == null) {
            return List.of();
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            List<Path> all = new ArrayList<>();
            entries.forEach(all::add);
            return all;
        } catch (IOException | DirectoryIteratorException e) {
            return List.of();
        }
    }

    Path parent() {
        return Objects.requireNonNull(folder.getParent(), "the root of a file system is nobody's");
    }
}
