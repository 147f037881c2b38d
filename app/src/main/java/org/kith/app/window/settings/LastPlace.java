package org.kith.app.window.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.PhotoId;

/**
 * Where the window was, in words of the settings file.
 *
 * @param library in another library this means nothing
 * @param place as {@code org.kith.app.window.PlaceWords} says it
 * @param photo the one selected or open there; null for none
 */
public record LastPlace(
        Path library, String place, @Nullable PhotoId photo) {}
