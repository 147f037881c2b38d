package org.kith.engine.store.photos;

import org.jspecify.annotations.Nullable;
import org.kith.engine.model.FaceId;

/**
 * A year of which there are photos of somebody.
 *
 * @param photos taken then, on which the person is
 * @param shown the best face on these photos, of those that the user has decided if there are such; null if there is none
 */
public record PersonYear(int year, int photos, @Nullable FaceId shown) {}
