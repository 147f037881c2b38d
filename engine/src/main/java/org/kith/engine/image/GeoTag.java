package org.kith.engine.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.kith.engine.scan.OrdinaryFile;

/** Where a photo was taken, from the head of its file: the pixels are not read. Thread-safe. */
public final class GeoTag {

    private GeoTag() {}

    /** Empty if the file does not say, or cannot be read. */
    public static Optional<GeoPoint> of(Path file) {
        if (!OrdinaryFile.is(file)) {
            return Optional.empty();
        }
        try {
            ImageFormat format;
            try (InputStream stream = Files.newInputStream(file)) {
                format = ImageFormat.of(stream.readNBytes(ImageFormat.HEAD_BYTES), file.toString());
            }
            return new MetadataReader().read(file, format).location();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
