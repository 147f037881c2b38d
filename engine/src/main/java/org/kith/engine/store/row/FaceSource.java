package org.kith.engine.store.row;

import org.kith.engine.model.Box;

/**
 * From where a face's pixels come.
 *
 * @param box in fractions of the upright photo
 * @param widthPx of the full upright photo
 * @param heightPx of the full upright photo
 */
public record FaceSource(PhotoOriginal photo, Box box, int widthPx, int heightPx) {}
