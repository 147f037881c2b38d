package org.kith.engine.store.row;

import org.kith.engine.model.Box;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PhotoId;

/**
 * A face of a person or a cluster.
 *
 * @param box in fractions of the upright photo
 * @param quality 0..1
 * @param decided whether the user said that it is that person; else the machine thinks so
 */
public record GroupFace(FaceId id, PhotoId photo, Box box, double quality, boolean decided) {}
