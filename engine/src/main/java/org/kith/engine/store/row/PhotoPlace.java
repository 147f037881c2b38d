package org.kith.engine.store.row;

import java.nio.file.Path;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.PhotoStatus;

/** Where a photo's file lies, or lay when it was last seen. */
public record PhotoPlace(PhotoId id, Path path, PhotoStatus status) {}
