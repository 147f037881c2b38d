package org.kith.engine.cluster;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kith.engine.model.Embedding;

/** A group while groups are being joined: its faces, its mean direction, and which groups lie near. Compared by identity. */
final class LinkedGroup {

    private final Group faces;
    private final double[] sum = new double[Embedding.DIMENSIONS];
    private final Set<LinkedGroup> near = new HashSet<>();
    private final int place;
    private double norm;
    private double crowd;
    private int size = 1;
    private boolean settled;

    /** Counts the joins: what was computed for an earlier version no longer holds. */
    private int version;

    /**
     * A face alone.
     *
     * @param place among all faces, for an order that depends on nothing else
     * @param near how many faces lie near
     */
    LinkedGroup(ClusterableFace face, int place, int near) {
        this.faces = Group.of(face);
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

    /** Two groups that have been found near each other. */
    static void link(LinkedGroup a, LinkedGroup b) {
        a.near.add(b);
        b.near.add(a);
    }

    /** Takes the other's faces and neighbours in; the other is no longer a group. */
    void absorb(LinkedGroup other) {
        faces.absorb(other.faces);
        for (int d = 0; d < sum.length; d++) {
            sum[d] += other.sum[d];
        }
        norm = Vectors.norm(sum);
        crowd += other.crowd;
        size += other.size;
        settled |= other.settled;
        other.near.forEach(group -> {
            group.near.remove(other);
            if (group != this) {
                link(group, this);
            }
        });
        other.near.clear();
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
        return size;
    }

    Set<LinkedGroup> near() {
        return near;
    }

    /** 1 − cosine of the angle between the mean directions. */
    double cosineDistance(LinkedGroup other) {
        return 1 - Vectors.dot(sum, other.sum) / (norm * other.norm);
    }

    /** How many faces lie near one of the group's, other than the group's own and those of the group it may be joined with. */
    double strangers(LinkedGroup partner) {
        if (settled) {
            return 0; // not counted: the new faces' own neighbourhood decides
        }
        return crowd / size - (size - 1) - partner.size;
    }

    boolean mayJoin(LinkedGroup other) {
        return !(settled && other.settled) && faces.mayJoin(other.faces);
    }

    boolean isSeeded() {
        return faces.isSeeded();
    }

    boolean isDecided() {
        return faces.isDecided();
    }

    FaceGroup toFaceGroup() {
        return faces.toFaceGroup();
    }
}
