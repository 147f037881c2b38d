package org.kith.engine.cluster;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Joins linked groups as long as a rule allows it, always the pair that is farthest inside what it is allowed. */
final class BestFirst {

    private final JoinRule rule;
    private final double strangersToCome;

    /** @param strangersToCome how many times as many strangers there will be before the groups are made anew */
    BestFirst(JoinRule rule, double strangersToCome) {
        this.rule = rule;
        this.strangersToCome = strangersToCome;
    }

    /**
     * A pair that may be joined.
     *
     * @param slack how much farther apart it might be
     */
    private record Link(double slack, LinkedGroup a, LinkedGroup b, int versionA, int versionB) {
        static final Comparator<Link> BEST_FIRST = Comparator.comparingDouble(Link::slack)
                .reversed()
                .thenComparingInt(link -> link.a.place())
                .thenComparingInt(link -> link.b.place());

        boolean holds() {
            return a.version() == versionA && b.version() == versionB;
        }
    }

    /** @throws CancellationException if {@code goOn} says no */
    void joinAll(List<LinkedGroup> groups, BooleanSupplier goOn) {
        PriorityQueue<Link> links = new PriorityQueue<>(Link.BEST_FIRST);
        for (LinkedGroup group : groups) {
            for (LinkedGroup other : group.near()) {
                if (group.place() < other.place()) {
                    offer(group, other, links);
                }
            }
        }
        for (Link best = links.poll(); best != null; best = links.poll()) {
            if (!best.holds()) {
                continue;
            }
            if (!goOn.getAsBoolean()) {
                throw new CancellationException();
            }
            LinkedGroup joined = best.a();
            joined.absorb(best.b());
            for (LinkedGroup other : joined.near()) {
                offer(joined, other, links);
            }
        }
    }

    private void offer(LinkedGroup x, LinkedGroup y, PriorityQueue<Link> links) {
        LinkedGroup a = x.place() < y.place() ? x : y;
        LinkedGroup b = a == x ? y : x;
        double strangers = strangersToCome * Math.max(a.strangers(b), b.strangers(a));
        double nearer = a.isSeeded() || b.isSeeded() ? 0 : Thresholds.GROUPING_WITHOUT_SEED;
        double slack = rule.maxCosineDistance(strangers, Math.min(a.size(), b.size())) - nearer - a.cosineDistance(b);
        if (slack >= 0 && a.mayJoin(b)) {
            links.add(new Link(slack, a, b, a.version(), b.version()));
        }
    }
}
