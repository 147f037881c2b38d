package org.kith.engine.scan;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Videos among photos, as cameras and phones name them. Kith shows none. */
public final class Videos {

    private static final Set<String> ENDINGS = Set.of(
            "mp4", "mov", "m4v", "avi", "mts", "m2ts", "3gp", "3g2", "mkv", "webm", "mpg", "mpeg", "wmv", "insv",
            "lrv");

    /** Of the video half of a photo that moves: Apple's, and those of other phones. */
    private static final Set<String> ENDINGS_OF_HALVES = Set.of("mov", "mp4");

    private static final Set<String> ENDINGS_OF_PHOTOS = Set.of("heic", "heif", "jpg", "jpeg");

    /** What Apple Photos puts behind the name of the photo in its libraries. */
    private static final String OF_APPLE_PHOTOS = "_3";

    private Videos() {}

    public static boolean is(Path file) {
        return ENDINGS.contains(ending(file));
    }

    /** As people call them: {@code MP4}. */
    public static String kind(Path video) {
        return ending(video).toUpperCase(Locale.ROOT);
    }

    /**
     * Videos that are not half of a photo beside them.
     *
     * @param beside other files, those that lie in the folders of the videos among them
     */
    static List<Path> alone(List<Path> videos, Collection<Path> beside) {
        if (videos.isEmpty()) {
            return videos;
        }
        Set<Path> photos = new HashSet<>();
        beside.stream()
                .filter(file -> ENDINGS_OF_PHOTOS.contains(ending(file)))
                .forEach(file -> photos.add(file.resolveSibling(stem(file))));
        return videos.stream()
                .filter(video -> !ENDINGS_OF_HALVES.contains(ending(video))
                        || names(video).map(video::resolveSibling).noneMatch(photos::contains))
                .toList();
    }

    private static Stream<String> names(Path video) {
        String stem = stem(video);
        return stem.endsWith(OF_APPLE_PHOTOS)
                ? Stream.of(stem, stem.substring(0, stem.length() - OF_APPLE_PHOTOS.length()))
                : Stream.of(stem);
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.substring(0, name.lastIndexOf('.'));
    }
}
