package org.kith.engine.watch;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an added folder or file looked like: a disk that is taken away leaves nothing, or the empty folder where it was mounted; one
 * that comes back is another than that.
 *
 * @param identity of the folder on its disk, or of the file with its content; null where the system gives none
 */
record Sighting(@Nullable Object identity, boolean folder) {

    /** Empty if there is nothing, or nothing in it. */
    static Optional<Sighting> of(Path root) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(root, BasicFileAttributes.class);
            if (!attributes.isDirectory()) {
                return Optional.of(new Sighting(attributes.lastModifiedTime() + " " + attributes.size(), false));
            }
            return isEmpty(root) ? Optional.empty() : Optional.of(new Sighting(attributes.fileKey(), true));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            return !entries.iterator().hasNext();
        }
    }
}
