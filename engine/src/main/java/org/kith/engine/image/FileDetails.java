package org.kith.engine.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.kith.engine.metadata.Beside;
import org.kith.engine.model.photo.PhotoDetails;
import org.kith.engine.scan.OrdinaryFile;

/** What a file, and what lies beside it, says of its photo: the pixels are not read. Thread-safe. */
public final class FileDetails {

    private FileDetails() {}

    /** Empty if the file cannot be read; where nothing is said, {@link PhotoDetails#NONE}. */
    public static Optional<PhotoDetails> of(Path file) {
        return of(file, new Beside());
    }

    /**
     * The same of one of many files.
     *
     * @param beside of all of them
     */
    public static Optional<PhotoDetails> of(Path file, Beside beside) {
        if (!OrdinaryFile.is(file)) {
            return Optional.empty();
        }
        try {
            ImageFormat format;
            try (InputStream stream = Files.newInputStream(file)) {
                format = ImageFormat.of(stream.readNBytes(ImageFormat.HEAD_BYTES), file.toString());
            }
            PhotoDetails content = format == ImageFormat.VIDEO
                    ? PhotoDetails.NONE // its head is FFmpeg's
                    : new MetadataReader().read(file, format).details();
            return Optional.of(beside.complete(content, file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
