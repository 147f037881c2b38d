package org.kith.engine.model;

/**
 * How many.
 *
 * @param from inclusive, 0 or more
 * @param to inclusive
 */
public record CountRange(int from, int to) {

    /** However many. */
    public static final CountRange ANY = new CountRange(0, Integer.MAX_VALUE);

    public CountRange {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException(from + " to " + to);
        }
    }
}
