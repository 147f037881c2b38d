package org.kith.engine.store.row;

import java.nio.file.Path;
import org.kith.engine.model.PhotoProblem;

/** A file or folder that is not, or not wholly, in the library, and why. */
public record Problem(Path path, PhotoProblem problem) {}
