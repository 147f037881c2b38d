package org.kith.engine.cluster;

import java.util.OptionalInt;

/**
 * What new faces change.
 *
 * @param standing which of the groups that were there before grows, by its place among them; empty for a group that is new
 * @param faces those that are added, and for whom the group is then taken
 */
public record Growth(OptionalInt standing, FaceGroup faces) {}
