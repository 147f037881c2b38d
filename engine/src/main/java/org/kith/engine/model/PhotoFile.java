package org.kith.engine.model;

import java.nio.file.Path;

/**
 * A file as the file system describes it: equal size and time mean unchanged, without reading it.
 *
 * @param path absolute
 * @param modifiedMs of the last change, milliseconds since 1970 UTC
 */
public record PhotoFile(Path path, long sizeBytes, long modifiedMs) {

    public PhotoFile {
        if (!path.isAbsolute()) {
            throw new IllegalArgumentException("not an absolute path: " + path);
        }
        path = path.normalize();
    }
}
