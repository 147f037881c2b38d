package org.kith.engine.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.kith.engine.store.sql.SqliteFile;

/** Libraries that programs of earlier schema versions made; {@code libraries/README.md} says how. */
public final class OldLibrary {

    private OldLibrary() {}

    public static void copy(int version, Path folder) throws IOException {
        String name = "libraries/v%03d.db".formatted(version);
        try (InputStream library = Objects.requireNonNull(OldLibrary.class.getResourceAsStream(name), name)) {
            Files.copy(library, folder.resolve(SqliteFile.NAME));
        }
    }
}
