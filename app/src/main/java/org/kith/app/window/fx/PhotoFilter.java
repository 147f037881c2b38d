package org.kith.app.window.fx;

import java.nio.file.Path;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.photo.GeoBounds;

/**
 * Which photos the grid shows: of a folder, of a month, of a part of the world, or all.
 *
 * @param folder they lie in it, however deep
 * @param month in which they were taken
 * @param bounds in which they were taken
 */
public record PhotoFilter(
        @Nullable Path folder,
        @Nullable YearMonth month,
        @Nullable GeoBounds bounds) {

    public static final PhotoFilter ALL = new PhotoFilter(null, null, null);

    public static PhotoFilter in(Path folder) {
        return new PhotoFilter(folder, null, null);
    }

    public static PhotoFilter of(YearMonth month) {
        return new PhotoFilter(null, month, null);
    }

    public static PhotoFilter within(GeoBounds bounds) {
        return new PhotoFilter(null, null, bounds);
    }
}
