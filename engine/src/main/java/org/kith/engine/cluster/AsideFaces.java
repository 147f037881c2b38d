package org.kith.engine.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.kith.engine.neighbours.Similarities;

/**
 * Faces too small or blurred to say who is who by themselves: each may still join a group of others that it is near to, and
 * changes nothing for the faces after it.
 *
 * <p>Such faces have something in common, whoever they are: what is blurred looks alike. Who is nearer to that than to a group
 * would join it for being blurred, and stays alone; and no group has more of them than of others.
 */
final class AsideFaces {

    /** The mean of fewer says nothing of what they have in common. */
    private static final int MANY = 20;

    private final double maxCosineDistance;
    private final Collages collages;

    AsideFaces(double maxCosineDistance, Collages collages) {
        this.maxCosineDistance = maxCosineDistance;
        this.collages = collages;
    }

    private record Offer(LinkedGroup face, LinkedGroup group, double cosineDistance) {}

    /** Adds each face to its nearest group of several, or of somebody the user knows; nearest first. */
    void join(List<ClusterableFace> aside, List<LinkedGroup> groups, BooleanSupplier goOn) {
        List<LinkedGroup> people =
                groups.stream().filter(g -> g.size() > 1 || g.isDecided()).toList();
        Similarities nearPeople =
                new Similarities(people.stream().map(AsideFaces::mean).toArray(float[][]::new));
        MeanDirection all = MeanDirection.of(aside);
        List<Offer> offers = new ArrayList<>();
        for (int i = 0; i < aside.size(); i++) {
            if (!goOn.getAsBoolean()) {
                throw new CancellationException();
            }
            LinkedGroup face = new LinkedGroup(aside.get(i), i, collages.show(aside.get(i)));
            double blurred =
                    aside.size() > MANY ? all.cosineDistanceFromOthers(aside.get(i)) : Double.POSITIVE_INFINITY;
            float[] similarities = nearPeople.of(aside.get(i).embedding().toArray());
            for (int p = 0; p < similarities.length; p++) {
                if (1 - similarities[p] > maxCosineDistance + Thresholds.ROUNDING) {
                    continue;
                }
                LinkedGroup group = people.get(p);
                double distance = face.averageCosineDistance(group);
                if (distance <= maxCosineDistance && face.cosineDistance(group) < blurred) {
                    offers.add(new Offer(face, group, distance));
                }
            }
        }
        offers.sort(Comparator.comparingDouble(Offer::cosineDistance)
                .thenComparingInt(o -> o.face().place())
                .thenComparingInt(o -> o.group().place()));
        Map<LinkedGroup, Integer> room = new HashMap<>();
        for (Offer offer : offers) {
            LinkedGroup group = offer.group();
            int left = room.computeIfAbsent(group, LinkedGroup::size);
            if (left > 0 && !offer.face().isGone() && group.mayJoin(offer.face())) {
                group.absorb(offer.face());
                room.put(group, left - 1);
            }
        }
    }

    private static float[] mean(LinkedGroup group) {
        double[] mean = group.mean();
        float[] values = new float[mean.length];
        for (int d = 0; d < values.length; d++) {
            values[d] = (float) mean[d];
        }
        return values;
    }
}
