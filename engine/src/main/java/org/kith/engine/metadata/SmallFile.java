package org.kith.engine.metadata;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files beside photos are small; a large one is none of them. */
final class SmallFile {

    private static final Logger LOG = LoggerFactory.getLogger(SmallFile.class);

    private static final int MOST_BYTES = 1 << 20;

    private SmallFile() {}

    /** Its text; empty if it is large, or cannot be read. */
    static Optional<String> text(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
            return bytes.length > MOST_BYTES ? Optional.empty() : Optional.of(new String(bytes, UTF_8));
        } catch (IOException e) {
            LOG.debug("{} left out", file, e);
            return Optional.empty();
        }
    }
}
