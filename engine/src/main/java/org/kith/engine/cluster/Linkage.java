package org.kith.engine.cluster;

/** Which of two groups are one person: how far inside what is allowed they are. */
interface Linkage {

    /** How much farther apart the two might be, below 0 if they are too far; whatever the user and their photos say. */
    double slack(LinkedGroup a, LinkedGroup b);

    /** Whether two neighbours so far apart may make their groups one: of two groups that are joined some pair may. */
    boolean mayLink(double cosineDistance);

    /**
     * Whether the two would be one person when taken together. Asked when it is their turn to be joined; if not, they stay
     * apart, and so does whatever they become part of.
     */
    default boolean holdsTogether(LinkedGroup a, LinkedGroup b) {
        return true;
    }

    /** Remembers a group as it is, before it takes another in. */
    Before before(LinkedGroup group);

    /** A group as it was. */
    interface Before {

        /** The most that the slack of any of its links has gained now that it is that; 0 or more. */
        double gain(LinkedGroup joined);
    }
}
