package org.kith.engine.cluster;

/**
 * Average linkage at a strict cut: the mean distance of all pairs. Groups that are one person beyond doubt; from them is
 * found how crowded it is around each.
 */
final class TightLinkage implements Linkage {

    private final double maxCosineDistance;

    TightLinkage(JoinRule rule) {
        this.maxCosineDistance = rule.maxTightCosineDistance();
    }

    @Override
    public double slack(LinkedGroup a, LinkedGroup b) {
        return maxCosineDistance - a.averageCosineDistance(b);
    }

    /** Where the mean of all pairs is within the limit, the nearest pair is. */
    @Override
    public boolean mayLink(double cosineDistance) {
        return cosineDistance <= maxCosineDistance;
    }

    /** The mean of a group, v, is no longer than 1: (u' − u) · v ≤ ‖u' − u‖. */
    @Override
    public Before before(LinkedGroup group) {
        double[] mean = group.mean();
        return joined -> Moved.distance(mean, joined.mean());
    }
}
