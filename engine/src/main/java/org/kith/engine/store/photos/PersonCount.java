package org.kith.engine.store.photos;

import org.jspecify.annotations.Nullable;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;

/**
 * Somebody who is on some of the photos that are asked about.
 *
 * @param photos of these, on which the person is
 * @param shown the cover, or else the best face on these photos; null if there is none
 */
public record PersonCount(
        PersonId person, String name, int photos, @Nullable FaceId shown) {}
