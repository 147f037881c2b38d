package org.kith.engine.cluster;

import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Joins linked groups as long as a {@link Linkage} allows it, always the pair that is farthest inside what it is allowed.
 *
 * <p>What a large group is allowed changes a little with each face it takes in, for each of the thousands it is linked to.
 * So a link is computed only when it may be the best: each group says how much its links can have gained since ({@link
 * Links#drift()}), and a link whose gain would not do is left alone. The order of joins is the same as if all were computed
 * each time.
 */
final class BestFirst {

    private final Linkage linkage;
    private final Map<LinkedGroup, Links> links = new HashMap<>();
    private final PriorityQueue<Candidate> candidates = new PriorityQueue<>();

    BestFirst(Linkage linkage) {
        this.linkage = linkage;
    }

    /** The best link of a group, as far as is known. */
    private record Candidate(double atMost, boolean isExact, int place, int otherPlace, Links of, int announced)
            implements Comparable<Candidate> {

        /** The best first; of equally good ones those still to be computed, then by place. */
        @Override
        public int compareTo(Candidate other) {
            int order = Double.compare(other.atMost, atMost);
            if (order == 0) {
                order = Boolean.compare(isExact, other.isExact);
            }
            if (order == 0) {
                order = Integer.compare(place, other.place);
            }
            return order == 0 ? Integer.compare(otherPlace, other.otherPlace) : order;
        }
    }

    /** Two groups that have been found near each other. Before anything is joined. */
    void link(LinkedGroup a, LinkedGroup b) {
        if (a != b && !a.isGone() && !b.isGone() && linksOf(a).isNew(b)) {
            compute(a, b);
        }
    }

    private Links linksOf(LinkedGroup group) {
        return links.computeIfAbsent(group, Links::new);
    }

    /** @throws CancellationException if {@code goOn} says no */
    void joinAll(BooleanSupplier goOn) {
        links.values().forEach(this::announce);
        for (Candidate best = candidates.poll(); best != null; best = candidates.poll()) {
            if (best.announced() != best.of().announced()) {
                continue;
            }
            Links owner = best.of();
            Link link = owner.takeBest();
            if (!link.holds()) {
                announce(owner);
            } else if (!best.isExact()) {
                compute(owner.group(), link.partner());
                announce(owner);
            } else if (!goOn.getAsBoolean()) {
                throw new CancellationException();
            } else if (linkage.holdsTogether(owner.group(), link.partner())) {
                join(owner.group(), link.partner());
            } else {
                owner.group().staysApartFrom(link.partner());
                announce(owner);
            }
        }
    }

    /** The larger group keeps the link: it changes less by what it takes in. */
    private void compute(LinkedGroup x, LinkedGroup y) {
        boolean first = x.size() > y.size() || (x.size() == y.size() && x.place() < y.place());
        LinkedGroup owner = first ? x : y;
        LinkedGroup partner = first ? y : x;
        linksOf(partner).isOwnedBy(linksOf(owner));
        linksOf(owner).own(partner, slack(owner, partner));
    }

    /** How much farther apart the two might be; below 0 if they are too far. */
    private double slack(LinkedGroup x, LinkedGroup y) {
        LinkedGroup a = x.place() < y.place() ? x : y;
        LinkedGroup b = a == x ? y : x;
        return a.mayJoin(b) ? linkage.slack(a, b) : Links.NEVER;
    }

    private void announce(Links owner) {
        @Nullable Link best = owner.best();
        int announced = owner.announce();
        if (best == null) {
            return;
        }
        double atMost = owner.atMost(best);
        if (atMost >= 0) {
            int place = owner.group().place();
            int other = best.partner().place();
            candidates.add(new Candidate(
                    atMost, owner.isExact(best), Math.min(place, other), Math.max(place, other), owner, announced));
        }
    }

    private void join(LinkedGroup x, LinkedGroup y) {
        LinkedGroup joined = x.place() < y.place() ? x : y;
        LinkedGroup gone = joined == x ? y : x;
        Links more = linksOf(joined);
        Links fewer = linksOf(gone);
        if (more.size() < fewer.size()) {
            Links swapped = more;
            more = fewer;
            fewer = swapped;
        }
        Linkage.Before before = linkage.before(more.group());
        // photos that show both are weighed by the smaller group, which keeps no link: what it takes in makes that anew
        boolean frees = fewer.group().isDecided();
        joined.absorb(gone);
        links.remove(gone);
        links.put(joined, more);
        more.goesOnAs(joined, frees ? Links.ANYTHING : before.gain(joined));
        Links here = more;
        for (LinkedGroup other : fewer.others()) {
            if (other != joined && here.isNew(other)) {
                compute(joined, other);
                announce(linksOf(other));
            }
        }
        for (Links other : here.takeOwners()) {
            // whose links have become its own may have kept one to it
            if (!other.group().isGone() && other.group() != joined) {
                compute(joined, other.group());
                announce(linksOf(other.group()));
            }
        }
        fewer.end(gone);
        announce(here);
    }
}
