package org.kith.engine.store.archive;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.Box;
import org.kith.engine.model.ContentHash;
import org.kith.engine.model.PictureHash;

/**
 * A face of which the user said something.
 *
 * @param face the number within the archive
 * @param content of the photo's file; null of a file that was never read
 * @param picture of the photo, whatever else its file says; null where it is not known
 * @param path of the photo, as it was there: for people, it need not be the same elsewhere
 * @param drawn whether the user drew it because none was found; archives from before there were such faces do not say
 */
public record ArchivedFace(
        long face, @Nullable ContentHash content, @Nullable PictureHash picture, String path, Box box, boolean drawn) {

    public ArchivedFace {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(box, "box");
    }
}
