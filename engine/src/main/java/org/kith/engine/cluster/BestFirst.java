package org.kith.engine.cluster;

import java.util.Arrays;
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

    /** Of each group by its place. */
    private @Nullable Links[] links = new @Nullable Links[0];

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
        int place = group.place();
        if (place >= links.length) {
            links = Arrays.copyOf(links, Math.max(place + 1, 2 * links.length));
        }
        Links known = links[place];
        if (known == null) {
            known = new Links(group);
            links[place] = known;
        }
        return known;
    }

    /** @throws CancellationException if {@code goOn} says no */
    void joinAll(BooleanSupplier goOn) {
        for (Links of : links) {
            if (of != null) {
                announce(of);
            }
        }
        @Nullable Candidate best = candidates.poll();
        while (best != null) {
            boolean isLatest = best.announced() == best.of().announced();
            best = isLatest ? take(best, goOn) : candidates.poll();
        }
    }

    /** Joins the two, or finds out that they are not as near as was thought; then the next one. */
    private @Nullable Candidate take(Candidate best, BooleanSupplier goOn) {
        Links owner = best.of();
        Link link = owner.takeBest();
        if (link.holds() && best.isExact()) {
            joinOrKeepApart(owner, link, goOn);
            return candidates.poll();
        }
        if (link.holds()) {
            recompute(owner, link);
        }
        return bestWith(owner);
    }

    private void joinOrKeepApart(Links owner, Link link, BooleanSupplier goOn) {
        if (!goOn.getAsBoolean()) {
            throw new CancellationException();
        }
        if (linkage.holdsTogether(owner.group(), link.partner())) {
            join(owner.group(), link.partner());
        } else {
            owner.group().staysApartFrom(link.partner());
            announce(owner);
        }
    }

    /** The best of all, that group's own among them: mostly it is that, which then need not go through the queue. */
    private @Nullable Candidate bestWith(Links owner) {
        @Nullable Candidate own = candidate(owner);
        @Nullable Candidate other = candidates.peek();
        if (own != null && (other == null || own.compareTo(other) < 0)) {
            return own;
        }
        if (own != null) {
            candidates.add(own);
        }
        return candidates.poll();
    }

    /** The larger group keeps the link: it changes less by what it takes in. */
    private void compute(LinkedGroup x, LinkedGroup y) {
        boolean first = x.size() > y.size() || (x.size() == y.size() && x.place() < y.place());
        LinkedGroup owner = first ? x : y;
        LinkedGroup partner = first ? y : x;
        linksOf(partner).isOwnedBy(linksOf(owner));
        linksOf(owner).own(partner, slack(owner, partner));
    }

    /** The partner is as it was and the owner has grown, so that it still keeps the link. */
    private void recompute(Links owner, Link link) {
        LinkedGroup partner = link.partner();
        if (!owner.isWhereItWas(link)) {
            linksOf(partner).isNew(owner.group()); // or the partner would take it for somebody else
        }
        owner.ownAgain(partner, slack(owner.group(), partner));
    }

    /** How much farther apart the two might be; below 0 if they are too far. */
    private double slack(LinkedGroup x, LinkedGroup y) {
        LinkedGroup a = x.place() < y.place() ? x : y;
        LinkedGroup b = a == x ? y : x;
        return a.mayJoin(b) ? linkage.slack(a, b) : Links.NEVER;
    }

    private void announce(Links owner) {
        @Nullable Candidate candidate = candidate(owner);
        if (candidate != null) {
            candidates.add(candidate);
        }
    }

    /** What was said of the group's best link before holds no longer. */
    private @Nullable Candidate candidate(Links owner) {
        @Nullable Link best = owner.best();
        int announced = owner.announce();
        if (best == null || owner.atMost(best) < 0) {
            return null;
        }
        int place = owner.group().place();
        int other = best.partner().place();
        return new Candidate(
                owner.atMost(best),
                owner.isExact(best),
                Math.min(place, other),
                Math.max(place, other),
                owner,
                announced);
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
        links[gone.place()] = null;
        links[joined.place()] = more;
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
