package org.kith.app.cli.evaluate;

import java.util.Arrays;
import java.util.List;
import org.kith.engine.evaluate.FacesFound;
import org.kith.engine.evaluate.detection.DetectionScore;
import org.kith.engine.evaluate.groups.GroupingScore;
import org.kith.engine.evaluate.pairs.AcceptedAtFar;
import org.kith.engine.evaluate.recognition.RecognitionScore;
import org.kith.engine.evaluate.recognition.Reliability;
import org.kith.engine.evaluate.recognition.TrustScore;
import org.kith.engine.evaluate.sets.SetGroups;

/** All figures of all sets, as JSON has them. */
@SuppressWarnings("UnusedVariable") // Gson reads the components
record SetFigures(
        List<SetGroups> alone,
        List<SetGroups> together,
        SetGroups allTogether,
        List<Shifted> shifted,
        List<Pairs> verification,
        List<Boxes> detection,
        List<Strangers> recognition,
        List<Nobody> noFaces,
        List<Trusted> trust,
        Reliability trustTogether) {

    /**
     * What happens near the cut.
     *
     * @param library alone or together
     * @param looser the cosine distances added to the cut; the first is 0
     * @param grouping for each of them
     */
    record Shifted(String set, String library, List<Double> looser, List<GroupingScore> grouping) {

        static final String ALONE = "alone";
        static final String TOGETHER = "together";

        /** @param scores of one set, for each of the distances */
        static Shifted of(String library, List<Double> looser, List<SetGroups> scores) {
            return new Shifted(
                    scores.get(0).set(),
                    library,
                    looser,
                    scores.stream().map(SetGroups::grouping).toList());
        }

        /** How much BCubed F falls at most, from what the program does by itself. */
        double fall() {
            return bCubed()[0] - Arrays.stream(bCubed()).min().orElseThrow();
        }

        /** How far apart the best and the worst BCubed F are: large too where the program stands at the foot of a cliff. */
        double spread() {
            return Arrays.stream(bCubed()).max().orElseThrow()
                    - Arrays.stream(bCubed()).min().orElseThrow();
        }

        private double[] bCubed() {
            return grouping.stream().mapToDouble(score -> score.bCubed().f()).toArray();
        }
    }

    /** Same person or not; rates over the given pairs, and over all pairs of the folder. */
    record Pairs(
            String set,
            int photos,
            int photosWithoutFace,
            int pairs,
            double accuracy,
            double standardDeviation,
            AcceptedAtFar givenPairs,
            List<AcceptedAtFar> allPairs) {}

    /** Faces found, in one band of sizes. */
    record Boxes(String set, String band, int found, int falselyFound, int missed, double precision, double recall) {

        static Boxes of(String set, DetectionScore score) {
            return new Boxes(
                    set,
                    score.band().toString(),
                    score.found(),
                    score.falselyFound(),
                    score.missed(),
                    score.precision(),
                    score.recall());
        }
    }

    /** Who is named without asking. */
    record Strangers(String set, RecognitionScore score) {}

    /** How far trust in faces may be taken at its word. */
    record Trusted(String set, TrustScore score) {}

    /** What was found where nobody is. */
    record Nobody(String set, FacesFound found) {}
}
