package org.kith.engine.cluster;

/** What the links of a group can gain at most when the group takes another in: how it was before is kept to compare with. */
final class JoinGain {

    /** For what is lost in rounding. */
    private static final double ROUNDING = 1e-9;

    private final Links links;
    private final JoinRule rule;
    private final double strangersToCome;
    private final double[] direction;
    private final double others;
    private final int size;
    private final boolean seeded;

    JoinGain(Links links, JoinRule rule, double strangersToCome) {
        this.links = links;
        this.rule = rule;
        this.strangersToCome = strangersToCome;
        LinkedGroup group = links.group();
        this.direction = group.direction();
        this.others = group.others();
        this.size = group.size();
        this.seeded = group.isSeeded();
    }

    /** @param joined what the group has become */
    double of(LinkedGroup joined) {
        double nearer = joined.isSeeded() && !seeded ? rule.nearerWithoutSeed() : 0;
        return moved(joined.direction()) + fewerStrangers(joined) + nearer + ROUNDING;
    }

    /** A direction v, of length 1, cannot come nearer by more than u moves: (u' − u) · v ≤ ‖u' − u‖. */
    private double moved(double[] now) {
        double squared = 0;
        for (int d = 0; d < now.length; d++) {
            double difference = now[d] - direction[d];
            squared += difference * difference;
        }
        return Math.sqrt(squared);
    }

    /**
     * What is allowed grows with the logarithm of how many times fewer strangers there are: those of the group itself, and
     * those of the partner, which are without the group's own. It is most for the largest partner, of which fewest are
     * left.
     */
    private double fewerStrangers(LinkedGroup joined) {
        int partner = Math.max(1, links.largestPartner());
        double before = strangersToCome * (others - partner);
        double now = strangersToCome * (joined.others() - partner);
        double lost = strangersToCome * Math.max(others - joined.others(), joined.size() - size);
        double ratio = now >= 1 ? Math.max(before, now + lost) / now : 1 + Math.max(0, lost);
        return rule.nearerWithStrangers(Math.max(1, ratio));
    }
}
