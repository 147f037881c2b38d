package org.kith.engine.cluster;

import java.util.List;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.Vectors;

/** A group while groups are being joined: its faces and its mean direction. Compared by identity. */
final class LinkedGroup {

    private final Members members;
    private final double[] sum = new double[Embedding.DIMENSIONS];
    private final int place;
    private double norm;
    private double crowd;
    private boolean settled;

    /** Counts the joins: what was computed for an earlier version no longer holds. */
    private int version;

    /**
     * A face alone.
     *
     * @param place among all groups, for an order that depends on nothing else
     * @param near how many faces lie near
     */
    LinkedGroup(ClusterableFace face, int place, int near) {
        this.members = new Members(face);
        this.place = place;
        this.crowd = near;
        float[] values = face.embedding().toArray();
        double weight = FaceWeight.of(face.quality());
        for (int d = 0; d < values.length; d++) {
            sum[d] = weight * values[d];
        }
        this.norm = Vectors.norm(sum);
    }

    /**
     * A group that was there before: it takes faces in, and is joined with no other of its kind.
     *
     * @param members at least one
     */
    static LinkedGroup settled(List<ClusterableFace> members, int place) {
        LinkedGroup group = new LinkedGroup(members.get(0), place, 0);
        for (ClusterableFace member : members.subList(1, members.size())) {
            group.absorb(new LinkedGroup(member, place, 0));
        }
        group.settled = true;
        return group;
    }

    /** Takes the other's faces in; the other is no longer a group. */
    void absorb(LinkedGroup other) {
        members.absorb(other.members);
        for (int d = 0; d < sum.length; d++) {
            sum[d] += other.sum[d];
        }
        norm = Vectors.norm(sum);
        crowd += other.crowd;
        settled |= other.settled;
        version++;
        other.version = GONE;
    }

    private static final int GONE = -1;

    boolean isGone() {
        return version == GONE;
    }

    int version() {
        return version;
    }

    int place() {
        return place;
    }

    int size() {
        return members.size();
    }

    /** 1 − cosine of the angle between the mean directions. */
    double cosineDistance(LinkedGroup other) {
        return 1 - Vectors.dot(sum, other.sum) / (norm * other.norm);
    }

    /** The mean direction, of length 1. */
    double[] direction() {
        double[] direction = sum.clone();
        for (int d = 0; d < direction.length; d++) {
            direction[d] /= norm;
        }
        return direction;
    }

    /**
     * How many faces lie near one of the group's, other than the group's own. Of a group that was there before none are
     * counted: the new faces' own neighbourhood decides.
     */
    double others() {
        return settled ? 0 : crowd / size() - (size() - 1);
    }

    /** {@link #others} without those of the group it may be joined with. */
    double strangers(LinkedGroup partner) {
        return settled ? 0 : others() - partner.size();
    }

    boolean mayJoin(LinkedGroup other) {
        return !(settled && other.settled) && members.mayJoin(other.members);
    }

    boolean isSeeded() {
        return members.isSeeded();
    }

    boolean isDecided() {
        return members.isDecided();
    }

    FaceGroup toFaceGroup() {
        return members.toFaceGroup();
    }
}
