package org.kith.engine.store.row;

import org.kith.engine.model.FaceId;
import org.kith.engine.model.PhotoId;

/** A face of a cluster that the user has said nothing about, except perhaps who it is not. */
public record ClusterMember(FaceId face, PhotoId photo, double quality) {}
