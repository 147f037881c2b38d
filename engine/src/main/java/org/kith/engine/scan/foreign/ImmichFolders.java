package org.kith.engine.scan.foreign;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What Immich makes beside its originals: {@code thumbs/USER/ab/cd/ID-preview.jpeg}, where ab and cd are what the id begins with. It
 * marks its folders by {@code .immich}; older ones have no mark.
 */
final class ImmichFolders {

    private static final String MARK = ".immich";
    private static final Pattern BEGINNING_OF_ID = Pattern.compile("[0-9a-f]{2}");
    private static final Pattern PICTURE = Pattern.compile(".+-(preview|thumbnail|fullsize)\\.(jpe?g|webp)");

    /** As many are the same in all. */
    private static final int FOLDERS_LOOKED_INTO = 4;

    private ImmichFolders() {}

    static boolean isThumbs(Surroundings folder) {
        return folder.holdsAny(MARK)
                || isInImmich(folder)
                || folder.isBesideAny("encoded-video")
                || pictures(folder)
                        .anyMatch(name -> PICTURE.matcher(name).matches() || folder.isBesideAny("library", "upload"));
    }

    static boolean isEncodedVideo(Surroundings folder) {
        return folder.holdsAny(MARK)
                || isInImmich(folder)
                || folder.isBesideAny("thumbs", "library", "upload", "profile");
    }

    static boolean isProfile(Surroundings folder) {
        Path thumbs = folder.parent().resolve("thumbs");
        return folder.holdsAny(MARK)
                || isInImmich(folder)
                || folder.isBesideAny("encoded-video")
                || (folder.isBesideAny("thumbs") && isThumbs(new Surroundings(thumbs)));
    }

    private static boolean isInImmich(Surroundings folder) {
        return folder.parentName().startsWith("immich");
    }

    /** Names of files where Immich would put them. */
    private static Stream<String> pictures(Surroundings folder) {
        return folder.folders(FOLDERS_LOOKED_INTO).stream()
                .flatMap(user -> byId(user).stream())
                .flatMap(first -> byId(first).stream())
                .flatMap(second -> second.inside().stream());
    }

    private static List<Surroundings> byId(Surroundings folder) {
        return folder.folders(FOLDERS_LOOKED_INTO).stream()
                .filter(inner -> BEGINNING_OF_ID.matcher(inner.name()).matches())
                .toList();
    }
}
