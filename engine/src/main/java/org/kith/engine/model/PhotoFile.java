package org.kith.engine.model;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file as the file system describes it: equal size and time mean unchanged, without reading it.
 *
 * @param path absolute
 * @param modifiedMs of the last change of the content, milliseconds since 1970 UTC; programs may set it to what they like
 * @param changedMs of the last change of the content, the name or the rights (ctime), which no program sets; null where the file
 *     system does not say
 */
public record PhotoFile(
        Path path,
        long sizeBytes,
        long modifiedMs,
        @Nullable Long changedMs) {

    public PhotoFile {
        if (!path.isAbsolute()) {
            throw new IllegalArgumentException("not an absolute path: " + path);
        }
        path = path.normalize();
    }

    /** Where the file system does not say when the file was changed otherwise. */
    public PhotoFile(Path path, long sizeBytes, long modifiedMs) {
        this(path, sizeBytes, modifiedMs, null);
    }
}
