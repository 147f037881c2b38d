package org.kith.engine.evaluate.groups;

import org.kith.engine.cluster.compare.ClusteringMethod;

/**
 * A way of grouping at one cut.
 *
 * @param strictness 0 loose .. 1 strict
 * @param cosineDistance at which groups, or faces, are no longer joined
 */
public record MethodCut(ClusteringMethod method, double strictness, double cosineDistance, GroupingScore score) {}
