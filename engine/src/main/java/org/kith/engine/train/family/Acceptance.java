package org.kith.engine.train.family;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * VAL at a false-accept rate (FaceNet, section 4), with a weight for each held-out face. VAL is the mean over faces of the
 * share of a face's own person that is accepted: whoever is on most photos does not decide alone.
 */
final class Acceptance {

    private final List<Probe.Distances> probes;
    private final List<Stranger> nearestStrangers = new ArrayList<>();

    private record Stranger(int probe, double squaredDistance) {}

    Acceptance(List<Probe> probes, Function<Probe, Probe.Distances> side) {
        this.probes = probes.stream().map(side).toList();
        for (int i = 0; i < this.probes.size(); i++) {
            for (double squaredDistance : this.probes.get(i).different()) {
                nearestStrangers.add(new Stranger(i, squaredDistance));
            }
        }
        nearestStrangers.sort(Comparator.comparingDouble(Stranger::squaredDistance));
    }

    /** The largest threshold at which no greater share of pairs of two people is accepted; pairs below it are. */
    double thresholdAt(double falseAcceptRate, int[] weights) {
        double pairs = 0;
        for (int i = 0; i < weights.length; i++) {
            pairs += (double) weights[i] * probes.get(i).differentPairs();
        }
        double accepted = 0;
        for (Stranger stranger : nearestStrangers) {
            accepted += weights[stranger.probe()];
            if (accepted > falseAcceptRate * pairs) {
                return stranger.squaredDistance();
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    double validationRate(double squaredDistance, int[] weights) {
        double sum = 0;
        double faces = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0 && probes.get(i).same().length > 0) {
                sum += weights[i] * probes.get(i).accepted(squaredDistance);
                faces += weights[i];
            }
        }
        return sum / Math.max(1, faces);
    }
}
