package org.kith.engine.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Faces too small or blurred to say who is who by themselves: each may still join a group of others that it is near to, and
 * changes nothing for the faces after it.
 */
final class AsideFaces {

    private final double maxCosineDistance;

    AsideFaces(double maxCosineDistance) {
        this.maxCosineDistance = maxCosineDistance;
    }

    private record Offer(LinkedGroup face, LinkedGroup group, double cosineDistance) {}

    /** Adds each face to its nearest group of several, or of somebody the user knows; nearest first. */
    void join(List<ClusterableFace> aside, List<LinkedGroup> groups, BooleanSupplier goOn) {
        List<LinkedGroup> people = groups.stream()
                .filter(g -> g.isSeeded() && (g.size() > 1 || g.isDecided()))
                .toList();
        List<Offer> offers = new ArrayList<>();
        for (int i = 0; i < aside.size(); i++) {
            if (!goOn.getAsBoolean()) {
                throw new CancellationException();
            }
            LinkedGroup face = new LinkedGroup(aside.get(i), i, 0);
            for (LinkedGroup group : people) {
                double distance = face.cosineDistance(group);
                if (distance <= maxCosineDistance) {
                    offers.add(new Offer(face, group, distance));
                }
            }
        }
        offers.sort(Comparator.comparingDouble(Offer::cosineDistance)
                .thenComparingInt(o -> o.face().place())
                .thenComparingInt(o -> o.group().place()));
        for (Offer offer : offers) {
            if (!offer.face().isGone() && offer.group().mayJoin(offer.face())) {
                offer.group().absorb(offer.face());
            }
        }
    }
}
