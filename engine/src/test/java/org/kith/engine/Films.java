package org.kith.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Small videos; see README.md beside them. */
public final class Films {

    private Films() {}

    /** @return the copy */
    public static Path copy(String name, Path to) {
        try (InputStream in = Objects.requireNonNull(Films.class.getResourceAsStream("image/videos/" + name), name)) {
            Files.createDirectories(to.getParent());
            Files.copy(in, to);
            return to;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
