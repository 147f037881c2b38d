package org.kith.app.text;

/** A probability as people say it: whole percents, and never that something is certain or impossible. */
public final class ProbabilityText {

    private ProbabilityText() {}

    /** @param probability 0..1 */
    public static String of(double probability, Text text) {
        double percent = 100 * probability;
        if (percent > 99) {
            return text.get("probability.over", 99);
        }
        return percent < 1 ? text.get("probability.under", 1) : text.get("probability.about", percent);
    }
}
