package org.kith.app.search;

import java.util.Optional;
import java.util.regex.Pattern;
import org.kith.engine.model.photo.PhotoCondition;

/** Tells names of files, as cameras give them, from other words. */
final class FileNames {

    private static final Pattern NAME =
            Pattern.compile("(?:\\*?[^ *]*\\.(?:jpe?g|png|gif|bmp|tiff?|webp|hei[cf]|avif|jp2|dng)"
                    + "|\\p{L}{1,5}\\d?[_-]\\d{3,}[^ ]*|\\p{L}{2,4}\\d{4,}[^ ]*)");
    private static final Pattern STARS = Pattern.compile("^\\*+|\\*+$");

    private FileNames() {}

    /** The condition of a word that looks like one. */
    static Optional<PhotoCondition> of(String word) {
        return NAME.matcher(word).matches() ? Optional.of(condition(word)) : Optional.empty();
    }

    /** Stars at the ends say what is so anyway: the text may stand anywhere in the name. */
    static PhotoCondition condition(String text) {
        String bare = STARS.matcher(text).replaceAll("");
        return new PhotoCondition.FileName(bare.isEmpty() ? text : bare);
    }
}
