package org.kith.engine.store.row;

import java.nio.file.Path;
import org.kith.engine.model.ContentHash;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.PhotoStatus;

/**
 * A photo that a file of the same size may be.
 *
 * @param path where it lies, or lay when it was last seen
 * @param pipelineVersion of the last time it was read
 */
public record SizedPhoto(
        PhotoId id, Path path, long sizeBytes, ContentHash hash, PhotoStatus status, String pipelineVersion) {}
