package org.kith.app.cli.base;

import java.io.IOException;
import java.nio.file.Path;

/** The library knows files and folders by their real paths. */
public final class RealPath {

    private RealPath() {}

    /** One that is gone keeps its name. */
    public static Path of(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }
}
