package org.kith.engine.train.family;

import java.util.Arrays;
import java.util.Optional;
import org.kith.engine.model.PersonId;

/**
 * A held-out face, with how far it is from the faces it is compared with, before and after a projection that has not seen it.
 *
 * @param person whose it is; empty for one that is only known not to be somebody
 * @param occasion what is drawn together when errors are estimated
 */
record Probe(Optional<PersonId> person, long occasion, Distances before, Distances after) {

    /**
     * Squared distances, ascending.
     *
     * @param same to all faces of the same person
     * @param different to the nearest faces of others
     * @param differentPairs how many faces of others it was compared with
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Distances(double[] same, double[] different, long differentPairs) {

        /**
         * Of a probe, only a twentieth of the faces of others is kept: false accepts are counted among the nearest
         * thousandth.
         */
        private static final int KEPT_SHARE = 20;

        private static final int KEPT_AT_LEAST = 64;

        static Distances of(double[] same, double[] different) {
            double[] sorted = different.clone();
            Arrays.sort(same);
            Arrays.sort(sorted);
            int kept = Math.min(sorted.length, Math.max(KEPT_AT_LEAST, sorted.length / KEPT_SHARE));
            return new Distances(same, Arrays.copyOf(sorted, kept), different.length);
        }

        /** The share of the person's own faces that are nearer. */
        double accepted(double squaredDistance) {
            return (double) below(same, squaredDistance) / Math.max(1, same.length);
        }

        /** The nearest face of all is the right person's, and near enough. */
        boolean isRecognised(double squaredDistance) {
            return same.length > 0 && same[0] < squaredDistance && (different.length == 0 || same[0] < different[0]);
        }

        boolean isNearAStranger(double squaredDistance) {
            return different.length > 0 && different[0] < squaredDistance;
        }

        private static int below(double[] sorted, double value) {
            int low = 0;
            int high = sorted.length;
            while (low < high) {
                int middle = (low + high) / 2;
                if (sorted[middle] < value) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
