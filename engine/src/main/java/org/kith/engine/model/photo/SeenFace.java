package org.kith.engine.model.photo;

import org.kith.engine.model.FaceQuality;
import org.kith.engine.model.Landmarks;

/**
 * What a detector sees where the user drew a face.
 *
 * @param landmarks in fractions of the upright photo
 * @param score the detector's confidence 0..1
 */
public record SeenFace(Landmarks landmarks, double score, FaceQuality quality) {}
