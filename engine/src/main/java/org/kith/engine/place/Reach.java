package org.kith.engine.place;

/** How far a place reaches, and how far from a place one may be and still be said to be there. */
final class Reach {

    /**
     * People on a square kilometre of a city, by which its width is told from its population; that of European ones. With it
     * the Eiffel Tower is in Paris, Versailles in Versailles, and Gangnam in Seoul.
     */
    private static final double PEOPLE_A_KM2 = 3000;

    /** Also of the smallest village. */
    private static final double LEAST_KM = 1;

    /**
     * Farther away nobody says that he was there. With 50 km, three fifths of the land outside of Antarctica and Greenland
     * have a name (WorldMapTest counts it): all of it but deserts, tundra and great forests. The open sea has none.
     */
    static final double FARTHEST_KM = 50;

    private Reach() {}

    /** The radius of a circle in which so many people live. */
    static double km(int people) {
        return LEAST_KM + Math.sqrt(people / PEOPLE_A_KM2 / Math.PI);
    }
}
