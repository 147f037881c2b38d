package org.kith.engine.cluster;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.Vectors;

/** A group while groups are being joined: its faces and its mean direction. Compared by identity. */
final class LinkedGroup {

    private final Members members;
    private final double[] sum;
    private final int place;
    private double norm;
    private double weight;
    private double squaredWeights;
    private double room;
    private boolean settled;
    private Set<LinkedGroup> apart = Set.of();
    private @Nullable LinkedGroup into;

    /** Counts the joins: what was computed for an earlier version no longer holds. */
    private int version;

    /**
     * A face alone.
     *
     * @param place among all groups, for an order that depends on nothing else
     * @param inCollage whether its photo shows one person several times
     */
    LinkedGroup(ClusterableFace face, int place, boolean inCollage) {
        this.members = new Members(face, inCollage);
        this.place = place;
        float[] values = face.embedding().toArray();
        this.sum = new double[values.length];
        this.weight = FaceWeight.of(face.quality());
        for (int d = 0; d < values.length; d++) {
            sum[d] = weight * values[d];
        }
        this.squaredWeights = weight * weight;
        this.norm = Vectors.norm(sum);
    }

    /**
     * A group that was there before: it takes faces in, and is joined with no other of its kind.
     *
     * @param members at least one
     */
    static LinkedGroup settled(List<ClusterableFace> members, int place, Collages collages) {
        LinkedGroup group = new LinkedGroup(members.get(0), place, collages.show(members.get(0)));
        for (ClusterableFace member : members.subList(1, members.size())) {
            group.absorb(new LinkedGroup(member, place, collages.show(member)));
        }
        group.settled = true;
        return group;
    }

    /** Takes the other's faces in; the other is no longer a group. */
    void absorb(LinkedGroup other) {
        room = (size() * room + other.size() * other.room) / (size() + other.size());
        members.absorb(other.members);
        for (int d = 0; d < sum.length; d++) {
            sum[d] += other.sum[d];
        }
        norm = Vectors.norm(sum);
        weight += other.weight;
        squaredWeights += other.squaredWeights;
        if (!other.apart.isEmpty()) {
            apart().addAll(other.apart);
        }
        settled |= other.settled;
        version++;
        other.version = GONE;
        other.into = this;
    }

    private static final int GONE = -1;

    boolean isGone() {
        return version == GONE;
    }

    /** What it has become part of; itself if it is still one. */
    LinkedGroup now() {
        LinkedGroup now = this;
        while (now.into != null) {
            now = now.into;
        }
        return now;
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

    /** 1 − the mean cosine of all pairs of faces, better ones counting more. */
    double averageCosineDistance(LinkedGroup other) {
        return 1 - Vectors.dot(sum, other.sum) / (weight * other.weight);
    }

    /** The mean of its faces, no longer than 1. */
    double[] mean() {
        double[] mean = sum.clone();
        for (int d = 0; d < mean.length; d++) {
            mean[d] /= weight;
        }
        return mean;
    }

    /** How crowded it is around has been found; see {@link JoinRule#room}. */
    void measured(double roomAround) {
        room = roomAround;
    }

    /** Of its faces on average. */
    double room() {
        return room;
    }

    /**
     * What the lonelier of the two has: a mean direction is nearer to all others the more faces it is of, so that the
     * smaller group often says better how crowded it is. Of a group that was there before nothing is measured.
     */
    double roomWith(LinkedGroup other) {
        if (settled) {
            return other.room;
        }
        return other.settled ? room : Math.max(room, other.room);
    }

    /** The mean cosine distance of all pairs of the faces of both, better ones counting more: how spread the group would be. */
    double spreadWith(LinkedGroup other) {
        double sums = norm * norm + other.norm * other.norm + 2 * Vectors.dot(sum, other.sum);
        double weights = weight + other.weight;
        double own = squaredWeights + other.squaredWeights; // of faces with themselves
        return 1 - (sums - own) / (weights * weights - own);
    }

    /** For ever, whatever either becomes part of. */
    void staysApartFrom(LinkedGroup other) {
        apart().add(other);
    }

    private Set<LinkedGroup> apart() {
        if (apart.isEmpty()) {
            apart = new HashSet<>(2);
        }
        return apart;
    }

    private boolean isApartFrom(LinkedGroup other) {
        return !apart.isEmpty() && apart.stream().anyMatch(group -> group.now() == other);
    }

    boolean mayJoin(LinkedGroup other) {
        return !(settled && other.settled)
                && !isApartFrom(other)
                && !other.isApartFrom(this)
                && members.isAllowedWith(other.members)
                && members.mayShareWith(other.members);
    }

    /** Whether a photo shows both, of which one face may be in the wrong group. */
    boolean sharesPhotoWith(LinkedGroup other) {
        return members.sharesPhotoWith(other.members);
    }

    boolean isDecided() {
        return members.isDecided();
    }

    FaceGroup toFaceGroup() {
        return members.toFaceGroup();
    }
}
