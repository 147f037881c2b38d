package org.kith.engine.people;

/**
 * What speaks for a face being a person. Distances are cosine distances, 0..2, on the scale of the bundled model.
 *
 * @param nearest of the face to the nearest face of the person that the user has decided
 * @param group on average of the faces of its group that are not decided, itself among them, to all decided faces of the person
 * @param runnerUp of the face to the nearest decided face of anybody else, at most {@link TrustThresholds#FARTHEST_OTHERS}
 * @param cohort of the face to the {@value TrustThresholds#COHORT_RANK}th nearest of other groups, likewise
 * @param known decided faces in the library, at least 1
 */
public record Evidence(double nearest, double group, double runnerUp, double cohort, int known) {

    public Evidence {
        if (known < 1) {
            throw new IllegalArgumentException("nobody is known");
        }
        runnerUp = Math.min(TrustThresholds.FARTHEST_OTHERS, runnerUp);
        cohort = Math.min(TrustThresholds.FARTHEST_OTHERS, cohort);
    }

    /**
     * How likely it is that the face is the person, 0..1: a logistic curve. Falls as the face or its group is farther away,
     * rises as others are.
     */
    public double probability() {
        double decades = Math.log10(Math.min(TrustThresholds.MOST_KNOWN, known));
        double logOdds = TrustThresholds.BASE
                + TrustThresholds.PER_NEAREST * nearest
                + TrustThresholds.PER_GROUP * group
                + TrustThresholds.PER_RUNNER_UP * runnerUp
                + TrustThresholds.PER_COHORT * cohort
                + TrustThresholds.PER_DECADE_KNOWN * decades;
        return 1 / (1 + Math.exp(-logOdds));
    }
}
