package org.kith.engine.cluster;

/**
 * A pair of groups that may be joined some day, as the larger one sees it.
 *
 * @param slack how much farther apart the two might have been when that was computed
 * @param drift of the larger one then
 * @param version of the partner then
 */
public record Link(double slack, double drift, LinkedGroup partner, int version) implements Comparable<Link> {

    /** That with the most slack now first: the drift since is the same for all links of a group. */
    @Override
    public int compareTo(Link other) {
        int order = Double.compare(other.slack - other.drift, slack - drift);
        return order == 0 ? Integer.compare(partner.place(), other.partner.place()) : order;
    }

    /** Whether the partner is as it was. */
    boolean holds() {
        return partner.version() == version;
    }
}
