package org.kith.engine.cluster.compare;

import org.kith.engine.cluster.ClusterableFace;
import org.kith.engine.cluster.FaceGroup;
import org.kith.engine.cluster.Members;

/** A growing group of faces and the sum of their embeddings. Compared by identity. */
final class Group {

    private final Members members;
    private final float[] sum;

    /** Where {@link GroupTable} keeps the mean. */
    int row;

    private Group(Members members, float[] sum) {
        this.members = members;
        this.sum = sum;
    }

    static Group of(ClusterableFace face) {
        return new Group(new Members(face), face.embedding().toArray());
    }

    /** How many numbers its embeddings have. */
    int dimensions() {
        return sum.length;
    }

    /** Takes the other's faces in; the other is not used again. */
    Group absorb(Group other) {
        members.absorb(other.members);
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other.sum[i];
        }
        return this;
    }

    boolean mayJoin(Group other) {
        return members.mayJoin(other.members);
    }

    /** Component of the mean embedding; its norm is below 1 unless all faces are equal. */
    float mean(int dimension) {
        return sum[dimension] / members.size();
    }

    long smallestFace() {
        return members.smallestFace();
    }

    FaceGroup toFaceGroup() {
        return members.toFaceGroup();
    }
}
