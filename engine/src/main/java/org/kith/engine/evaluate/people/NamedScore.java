package org.kith.engine.evaluate.people;

/**
 * How much is named after a number of answers.
 *
 * @param answers given, of which so many were typed names
 * @param faces of people with at least two photos
 * @param right of these, under the right name
 * @param bestRight of these, if each answer had named all of the person with the most photos left
 * @param named labelled faces under any name
 * @param wrong of these, under a wrong one
 * @param namesLost typed and now of no face
 * @param askedTwice questions that had been answered before
 */
public record NamedScore(
        int answers,
        int typedNames,
        int yes,
        int no,
        int ignored,
        int faces,
        int right,
        int bestRight,
        int named,
        int wrong,
        int namesLost,
        int askedTwice) {

    public double coverage() {
        return (double) right / Math.max(1, faces);
    }

    public double bestCoverage() {
        return (double) bestRight / Math.max(1, faces);
    }

    public double precision() {
        return named == 0 ? 1 : (double) (named - wrong) / named;
    }
}
