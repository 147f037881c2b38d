package org.kith.engine.people;

/**
 * A proportion as counted, with the interval in which the true one lies with 95 % confidence.
 *
 * @param hits 0..{@code of}
 */
public record Proportion(int hits, int of) {

    /** The 97.5 % quantile of the normal distribution. */
    private static final double Z = 1.959964;

    public Proportion {
        if (hits < 0 || hits > of) {
            throw new IllegalArgumentException(hits + " of " + of);
        }
    }

    /** 0..1; 0 of nothing. */
    public double value() {
        return of == 0 ? 0 : (double) hits / of;
    }

    /** Wilson's score interval (E. B. Wilson, 1927), which holds for few trials and for proportions near 0 and 1 too. */
    public double low() {
        return of == 0 ? 0 : Math.max(0, center() - halfWidth());
    }

    /** As {@link #low}. */
    public double high() {
        return of == 0 ? 1 : Math.min(1, center() + halfWidth());
    }

    /** (p + z²/2n) / (1 + z²/n). */
    private double center() {
        return (value() + Z * Z / (2 * of)) / (1 + Z * Z / of);
    }

    /** z / (1 + z²/n) · √(p(1 − p)/n + z²/4n²). */
    private double halfWidth() {
        double p = value();
        return Z / (1 + Z * Z / of) * Math.sqrt(p * (1 - p) / of + Z * Z / (4.0 * of * of));
    }
}
