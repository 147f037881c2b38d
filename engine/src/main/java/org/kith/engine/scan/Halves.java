package org.kith.engine.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Files that are the other half of a photo beside them, by their names: the video of one that moves, and what the camera's sensor saw of
 * one that it has developed as well. They are no photos of their own.
 */
public final class Halves {

    /** Of a photo that moves: Apple's, and those of other phones. */
    private static final Set<String> VIDEOS = Set.of("mov", "mp4");

    /** What a sensor sees takes more: a smaller file is a picture of its own, whatever its ending. */
    private static final long LEAST_RAW_BYTES = 1 << 20;

    private static final Set<String> PHOTOS = Set.of("heic", "heif", "hif", "jpg", "jpeg");

    /** What Apple Photos puts behind the name of the photo in its libraries. */
    private static final String OF_APPLE_PHOTOS = "_3";

    private Halves() {}

    /** Those among files, of which all that lie in their folders are there. */
    public static Set<Path> in(Collection<Path> files) {
        Set<Path> photos = new HashSet<>();
        files.stream()
                .filter(file -> PHOTOS.contains(Endings.of(file)))
                .forEach(file -> photos.add(file.resolveSibling(stem(file))));
        return files.stream()
                .filter(file -> stemsOfPhotos(file).map(file::resolveSibling).anyMatch(photos::contains))
                .collect(Collectors.toSet());
    }

    /** Those of a photo that are there now, by path; the folder is looked through. */
    public static List<Path> of(Path photo) {
        if (!PHOTOS.contains(Endings.of(photo))) {
            return List.of();
        }
        String stem = stem(photo);
        return beside(photo).stream()
                .filter(file -> stemsOfPhotos(file).anyMatch(stem::equals))
                .filter(OrdinaryFile::is)
                .filter(file -> isLargeEnough(file, size(file)))
                .sorted()
                .toList();
    }

    /** Whether a file of that size can be the half that its name says it is. */
    static boolean isLargeEnough(Path file, long bytes) {
        return !Endings.RAWS.contains(Endings.of(file)) || bytes >= LEAST_RAW_BYTES;
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0; // gone meanwhile
        }
    }

    /** All that lies where a file lies; nothing where that cannot be looked into. */
    static List<Path> beside(Path file) {
        try (Stream<Path> all = Files.list(file.resolveSibling("."))) {
            return all.map(Path::normalize).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** What a photo would be called, without its ending, that a file is a half of; none of what can be none. */
    private static Stream<String> stemsOfPhotos(Path file) {
        String ending = Endings.of(file);
        if (Endings.RAWS.contains(ending)) {
            return Stream.of(stem(file));
        }
        if (!VIDEOS.contains(ending)) {
            return Stream.of();
        }
        String stem = stem(file);
        return stem.endsWith(OF_APPLE_PHOTOS)
                ? Stream.of(stem, stem.substring(0, stem.length() - OF_APPLE_PHOTOS.length()))
                : Stream.of(stem);
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
