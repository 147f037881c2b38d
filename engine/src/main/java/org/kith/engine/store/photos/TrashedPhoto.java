package org.kith.engine.store.photos;

import java.nio.file.Path;
import java.util.List;
import org.kith.engine.model.PhotoId;

/**
 * A photo whose file the user moved to the system's trash.
 *
 * @param path where it was
 * @param location where the system keeps it; empty where it does not say
 * @param halves files that are only the other half of it
 */
public record TrashedPhoto(PhotoId photo, Path path, String location, List<Half> halves) {

    /** A file beside the photo that was moved with it, as above. */
    public record Half(Path path, String location) {}

    public TrashedPhoto {
        halves = List.copyOf(halves);
    }

    /** A photo of one file. */
    public TrashedPhoto(PhotoId photo, Path path, String location) {
        this(photo, path, location, List.of());
    }
}
