package org.kith.engine.share;

import org.kith.engine.model.ClusterId;

/**
 * A group of faces here that is probably somebody whom a share names.
 *
 * @param person the name
 * @param faces in the group
 * @param distance squared, between the means
 */
public record Likely(String person, ClusterId group, int faces, double distance) {}
