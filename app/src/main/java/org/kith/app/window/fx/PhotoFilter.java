package org.kith.app.window.fx;

import java.nio.file.Path;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Which photos the grid shows: of a folder, of a month, or all.
 *
 * @param folder they lie in it, however deep
 * @param month in which they were taken
 */
public record PhotoFilter(@Nullable Path folder, @Nullable YearMonth month) {

    public static final PhotoFilter ALL = new PhotoFilter(null, null);

    public static PhotoFilter in(Path folder) {
        return new PhotoFilter(folder, null);
    }

    public static PhotoFilter of(YearMonth month) {
        return new PhotoFilter(null, month);
    }
}
