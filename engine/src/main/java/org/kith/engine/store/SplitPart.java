package org.kith.engine.store;

import org.kith.engine.model.FaceId;

/**
 * Where a face came when the user split a group: it is nobody of another part.
 *
 * @param split which of all splits
 * @param part which of its parts
 */
public record SplitPart(FaceId face, long split, int part) {}
