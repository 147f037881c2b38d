package org.kith.engine.store.photos;

import java.nio.file.Path;
import org.kith.engine.model.PhotoId;

/**
 * A photo whose file the user moved to the system's trash.
 *
 * @param path where it was
 * @param location where the system keeps it; empty where it does not say
 */
public record TrashedPhoto(PhotoId photo, Path path, String location) {}
