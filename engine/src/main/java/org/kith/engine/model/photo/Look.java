package org.kith.engine.model.photo;

/**
 * What a photo looks like, roughly: enough to find others that look alike, and to tell which of them is the sharper one.
 *
 * @param hash 64 bits, of which photos that look alike have most in common
 * @param sharpness of the small picture, 0 or more; to be compared among photos that look alike alone
 * @param colour how far its colours are from one another, 0 or more in steps of a channel: of a grey or a sepia one nearly 0
 */
public record Look(long hash, double sharpness, double colour) {

    public static final int BITS = 64;

    /** In how many bits two photos differ, 0 to {@value #BITS}; of photos that have nothing in common about half of them. */
    public static int distance(long hash, long other) {
        return Long.bitCount(hash ^ other);
    }

    public int distance(Look other) {
        return distance(hash, other.hash);
    }
}
