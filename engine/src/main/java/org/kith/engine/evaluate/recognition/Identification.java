package org.kith.engine.evaluate.recognition;

import java.util.Arrays;
import java.util.List;

/**
 * Answers to "who is this?" with how far away the nearest known face was.
 *
 * @param known the answers for people who are known
 * @param strangerSquaredDistance for each stranger the distance of whoever he was taken for; infinite where nobody was near
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Identification(List<Answer> known, double[] strangerSquaredDistance) {

    Identification {
        known = List.copyOf(known);
        strangerSquaredDistance = strangerSquaredDistance.clone();
        Arrays.sort(strangerSquaredDistance);
    }

    /**
     * One answer.
     *
     * @param squaredDistance of the person named; infinite where nobody was
     */
    record Answer(boolean right, double squaredDistance) {

        static final Answer NOBODY = new Answer(false, Double.POSITIVE_INFINITY);
    }

    /** The share of people who were named rightly, however far away. */
    double rankOne() {
        return share(Double.POSITIVE_INFINITY);
    }

    /** Detection-and-identification rate: named rightly, and nearer than all but so large a share of strangers was to anybody. */
    double detectionAndIdentification(double falseAcceptRate) {
        return share(threshold(falseAcceptRate));
    }

    /** The largest distance that accepts no more strangers. */
    double threshold(double falseAcceptRate) {
        int accepted = (int) (falseAcceptRate * strangerSquaredDistance.length);
        return accepted < strangerSquaredDistance.length ? strangerSquaredDistance[accepted] : Double.POSITIVE_INFINITY;
    }

    private double share(double belowSquaredDistance) {
        return (double) known.stream()
                        .filter(answer -> answer.right() && answer.squaredDistance() < belowSquaredDistance)
                        .count()
                / Math.max(1, known.size());
    }
}
