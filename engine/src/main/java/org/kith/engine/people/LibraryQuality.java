package org.kith.engine.people;

/**
 * How good the machine's assignments are in this library, as judged by what the user said afterwards of single faces.
 *
 * <p>[Note: What verdicts tell of quality] Each verdict remembers whom the machine took the face for when the user first spoke
 * of it. Where that was somebody, the verdict confirms it (<em>is</em> that person) or rejects it (<em>is</em> somebody else,
 * <em>is not</em> that person, <em>not a face</em>): that is precision. Where the user says that a face <em>is</em> somebody the
 * machine knew then, it had found that or not: that is recall. Nothing is learned from ignored faces, who may be anybody, nor
 * from words about whole groups, of which nobody looked at every face. Users look where they doubt, so the true precision is
 * rather higher; faces nobody looked at are in neither figure.
 *
 * @param precision of the faces the machine had taken for somebody, those it was right about
 * @param recall of the faces that are somebody the machine knew, those it had found
 * @param leftOut verdicts by naming, merging or ignoring many at once, from which nothing is learned
 */
public record LibraryQuality(Proportion precision, Proportion recall, int leftOut) {

    /** Of which faces. */
    public enum Among {
        ALL,
        /** Of people whose year of birth is known, on photos from before they were 13. */
        CHILDREN,
        /** Small, blurred or seen from the side: those that may join a group and not make one. */
        UNCLEAR
    }

    /** With fewer the interval is wider than 40 points about a half: that tells nothing. */
    public static final int FEWEST = 20;

    /** Whether there are enough verdicts to say anything. */
    public static boolean tells(Proportion proportion) {
        return proportion.of() >= FEWEST;
    }
}
