package org.kith.app.window.photos;

import java.util.Optional;
import javafx.scene.image.Image;
import org.kith.engine.model.PhotoProblem;

/**
 * A photo from its file.
 *
 * @param image empty if nothing of it can be shown
 * @param problem why not, or why only a part
 */
public record Shot(Optional<Image> image, Optional<PhotoProblem> problem) {}
