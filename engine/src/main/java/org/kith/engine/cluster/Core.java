package org.kith.engine.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * The faces of a group that are one person beyond doubt. Groups are made loosely enough to be whole; what the machine does
 * alone, and what a user settles by one answer, is the core only: first those leave who are too far from what the user decided,
 * then, one after the other, the face that is farthest from all others, until none is farther than {@link JoinRule} assigns.
 */
public final class Core {

    private final Crowd crowd;
    private final JoinRule rule;

    public Core(Crowd crowd) {
        this(crowd, crowd.rule());
    }

    Core(Crowd crowd, JoinRule rule) {
        this.crowd = crowd;
        this.rule = rule;
    }

    /** In their order. Faces whose person the user said are in the core whatever they look like. A single face is one. */
    public List<ClusterableFace> of(List<ClusterableFace> group) {
        return of(group, () -> crowd.room(group));
    }

    /** @param room of the group; asked only if there is something to decide */
    public List<ClusterableFace> of(List<ClusterableFace> group, DoubleSupplier room) {
        List<ClusterableFace> core = nearDecided(group);
        MeanDirection mean = MeanDirection.of(core);
        double limit = Double.NaN;
        while (core.size() > 1) {
            int farthest = -1;
            double distance = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < core.size(); i++) {
                double candidate = core.get(i).person().isPresent()
                        ? Double.NEGATIVE_INFINITY
                        : mean.cosineDistanceFromOthers(core.get(i));
                if (candidate > distance) {
                    distance = candidate;
                    farthest = i;
                }
            }
            if (Double.isNaN(limit) && farthest >= 0) {
                limit = rule.maxAssignCosineDistance(room.getAsDouble());
            }
            if (farthest < 0 || distance <= limit) {
                break;
            }
            mean.remove(core.remove(farthest));
        }
        return core;
    }

    /** Brothers and sisters are near to the mean of a group that took some of them in, but not to what the user decided. */
    private List<ClusterableFace> nearDecided(List<ClusterableFace> group) {
        List<ClusterableFace> near = new ArrayList<>(group);
        List<ClusterableFace> decided =
                group.stream().filter(face -> face.person().isPresent()).toList();
        if (!decided.isEmpty()) {
            MeanDirection mean = MeanDirection.of(decided);
            near.removeIf(face -> face.person().isEmpty()
                    && mean.cosineDistance(MeanDirection.of(List.of(face))) > rule.maxDecidedCosineDistance());
        }
        return near;
    }
}
