package org.kith.engine.cluster;

/**
 * The angle between the mean directions of two groups within what {@link JoinRule} allows around them. A group of different
 * pictures of one person bears it better than the mean of all distances: pose and light cancel out, who it is stays.
 */
final class CohortLinkage implements Linkage {

    /** Of fewer faces the mean of all pairs says nothing that their distance does not. */
    private static final int SPREAD_FACES = 4;

    private final JoinRule rule;

    CohortLinkage(JoinRule rule) {
        this.rule = rule;
    }

    @Override
    public double slack(LinkedGroup a, LinkedGroup b) {
        int larger = Math.max(a.size(), b.size());
        int smaller = Math.min(a.size(), b.size());
        double room = a.roomWith(b);
        if (room > 0 && a.sharesPhotoWith(b)) {
            room = 0; // somebody was seen beside who looks alike, however lonely they are else
        }
        return rule.maxCosineDistance(room, larger, smaller) - a.cosineDistance(b);
    }

    /**
     * A group that grows by one face after the other has a mean direction near to what all around have in common: babies,
     * brothers and sisters. How far all its faces are from each other says so.
     */
    @Override
    public boolean holdsTogether(LinkedGroup a, LinkedGroup b) {
        return a.size() + b.size() < SPREAD_FACES || a.spreadWith(b) <= rule.maxSpreadCosineDistance(a.roomWith(b));
    }

    @Override
    public boolean mayLink(double cosineDistance) {
        return true;
    }

    /** A direction v, of length 1, cannot come nearer by more than u moves: (u' − u) · v ≤ ‖u' − u‖. */
    @Override
    public Before before(LinkedGroup group) {
        double[] direction = group.direction();
        double room = group.room();
        int size = group.size();
        return joined ->
                Moved.distance(direction, joined.direction()) + rule.gain(room, joined.room(), size, joined.size());
    }
}
