package org.kith.engine.store.row;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.PhotoId;

/**
 * A photo with what tells which event it belongs to.
 *
 * @param day on which it was taken, by the camera's clock; null if it does not say
 */
public record EventPhoto(PhotoId id, Path path, @Nullable LocalDate day) {}
