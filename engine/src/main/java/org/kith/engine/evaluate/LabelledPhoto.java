package org.kith.engine.evaluate;

import java.nio.file.Path;
import java.util.Optional;
import org.kith.engine.model.Box;
import org.kith.engine.model.ClusterId;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FaceId;

/**
 * A photo of somebody whose name is known.
 *
 * @param face of the person, as far as the program found it
 */
public record LabelledPhoto(Path path, Optional<Face> face) {

    /** The person whose photo it is: the name of its folder. */
    public String person() {
        return personOf(path);
    }

    /** The same of a photo that nobody has looked at. */
    public static String personOf(Path photo) {
        Path folder = photo.toAbsolutePath().getParent();
        return folder == null || folder.getFileName() == null
                ? ""
                : folder.getFileName().toString();
    }

    /**
     * The face.
     *
     * @param box in fractions of the photo
     * @param cluster the program's group; empty for a face that is not grouped
     */
    public record Face(FaceId id, Box box, Embedding embedding, Optional<ClusterId> cluster) {}
}
