package org.kith.engine.scan.foreign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Thumbnails that galleries, cameras and web pages keep in a folder beside the photos: each has the name of a photo in the folder around
 * it, and is much smaller. A folder with anything else in it is the user's.
 */
final class SmallCopies {

    private static final Set<String> ENDINGS = Set.of("jpg", "jpeg", "png", "gif", "webp", "thm");

    /** What programs add to the name of the photo. */
    private static final Pattern ADDED = Pattern.compile("^(tn|th|thumb)[_-]|[_-](tn|thumb|thumbnail|small|preview)$");

    /** A photo of half the sides that is as sharp has a third of the bytes. */
    private static final int SMALLER = 4;

    /** As many are the same in all. */
    private static final int COMPARED = 20;

    private SmallCopies() {}

    static boolean areIn(Surroundings folder) {
        List<Path> pictures = Surroundings.entries(folder.folder()).stream()
                .filter(entry -> ENDINGS.contains(ending(entry)))
                .toList();
        if (pictures.isEmpty()) {
            return false;
        }
        Map<String, Path> photos = new HashMap<>();
        Surroundings.entries(folder.parent()).forEach(photo -> photos.put(stem(photo), photo));
        return pictures.stream().map(SmallCopies::stem).allMatch(photos::containsKey)
                && pictures.stream().limit(COMPARED).allMatch(picture -> isSmaller(picture, photos.get(stem(picture))));
    }

    private static boolean isSmaller(Path picture, @Nullable Path photo) {
        try {
            return photo != null && Files.size(picture) * SMALLER <= Files.size(photo);
        } catch (IOException e) {
            return false; // nothing says that it is
        }
    }

    private static String ending(Path file) {
        String name = Surroundings.nameOf(file);
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String stem(Path file) {
        String name = Surroundings.nameOf(file);
        int dot = name.lastIndexOf('.');
        return ADDED.matcher(dot < 0 ? name : name.substring(0, dot)).replaceAll("");
    }
}
