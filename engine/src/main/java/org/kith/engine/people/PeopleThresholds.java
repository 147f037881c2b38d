package org.kith.engine.people;

/** Limits by which the program decides about people, apart from distances, each with its source. */
final class PeopleThresholds {

    /** A wedding with its church and its inn are one event; the next town is another. */
    static final double EVENT_RADIUS_KM = 5;

    private PeopleThresholds() {}
}
