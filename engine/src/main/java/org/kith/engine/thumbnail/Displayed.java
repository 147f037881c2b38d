package org.kith.engine.thumbnail;

import java.util.Optional;
import org.kith.engine.model.PhotoProblem;

/**
 * What became of a photo's file on its way to the screen.
 *
 * @param picture empty if nothing of it can be shown
 * @param problem why not, or why only a part
 */
public record Displayed(Optional<Picture> picture, Optional<PhotoProblem> problem) {}
