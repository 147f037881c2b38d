package org.kith.app.cli;

import java.io.IOException;
import java.nio.file.Path;

/** The library knows files and folders by their real paths. */
final class RealPath {

    private RealPath() {}

    /** One that is gone keeps its name. */
    static Path of(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }
}
