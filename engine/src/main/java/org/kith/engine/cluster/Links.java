package org.kith.engine.cluster;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The links of a group: those it keeps itself, and who keeps the others. */
final class Links {

    /** The slack of two that may not be joined, until the user says who one of them is. */
    static final double NEVER = -3;

    /** More than any link can gain. */
    static final double ANYTHING = 5;

    private final PriorityQueue<Link> owned = new PriorityQueue<>(4);
    private final PlaceSet known = new PlaceSet();

    /** One may be there twice: finding that out each time costs more than meeting it again. */
    private List<Links> owners = new ArrayList<>(0);

    private LinkedGroup group;
    private double drift;

    /** The drift when it last came to another place. */
    private double placedAt;

    private int announced;

    Links(LinkedGroup group) {
        this.group = group;
    }

    LinkedGroup group() {
        return group;
    }

    /** The most that a link can have gained since the first, added up over what happened to the group. */
    double drift() {
        return drift;
    }

    int size() {
        return owned.size();
    }

    /** Whether no link to the other was ever made. */
    boolean isNew(LinkedGroup other) {
        return known.add(other.place());
    }

    void own(LinkedGroup partner, double slack) {
        known.add(partner.place());
        ownAgain(partner, slack);
    }

    /** A link that was taken, computed anew. */
    void ownAgain(LinkedGroup partner, double slack) {
        owned.add(new Link(slack, drift, partner, partner.version()));
    }

    void isOwnedBy(Links owner) {
        known.add(owner.group.place());
        owners.add(owner);
    }

    @Nullable
    Link best() {
        return owned.peek();
    }

    Link takeBest() {
        return owned.remove();
    }

    /** How much slack the link has at most. */
    double atMost(Link link) {
        return isExact(link) ? link.slack() : link.slack() + (drift - link.drift());
    }

    boolean isExact(Link link) {
        return link.drift() == drift;
    }

    /** Links are kept on for the group that it has become. */
    void goesOnAs(LinkedGroup joined, double gain) {
        drift += gain;
        if (joined.place() != group.place()) {
            placedAt = drift;
        }
        group = joined;
    }

    /** Whether it has been where it is since before the link was computed. */
    boolean isWhereItWas(Link link) {
        return link.drift() >= placedAt;
    }

    /** Groups it is linked to. */
    List<LinkedGroup> others() {
        List<LinkedGroup> others = new ArrayList<>();
        for (Link link : owned) {
            if (link.holds()) {
                others.add(link.partner());
            }
        }
        for (Links owner : owners) {
            if (!owner.group.isGone()) {
                others.add(owner.group);
            }
        }
        return others;
    }

    /** Who keeps links to it; they are to be made anew. */
    Set<Links> takeOwners() {
        Set<Links> taken = new LinkedHashSet<>(owners);
        owners = new ArrayList<>(0);
        return taken;
    }

    /** Counts what was said about the best link: what was said before holds no longer. */
    int announce() {
        return ++announced;
    }

    int announced() {
        return announced;
    }

    /** @param gone the group that has become part of another, whose links are the other's now */
    void end(LinkedGroup gone) {
        group = gone;
        owned.clear();
        owners.clear();
        announced++;
    }
}
