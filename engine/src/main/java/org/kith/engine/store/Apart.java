package org.kith.engine.store;

import org.kith.engine.model.FaceId;

/**
 * A face of one of two groups that the user said are two people.
 *
 * @param side the same for all faces of the group; that of the other group differs in the last bit only
 */
public record Apart(FaceId face, long side) {}
