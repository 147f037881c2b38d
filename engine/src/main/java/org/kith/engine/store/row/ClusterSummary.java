package org.kith.engine.store.row;

import org.kith.engine.model.ClusterId;
import org.kith.engine.model.FaceId;

/**
 * A group of faces that nobody has named.
 *
 * @param faces that the user has said nothing about
 * @param photos in which they are
 * @param shown the best of them
 */
public record ClusterSummary(ClusterId id, int faces, int photos, FaceId shown) {}
