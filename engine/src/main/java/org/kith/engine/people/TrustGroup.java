package org.kith.engine.people;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.FaceRole;
import org.kith.engine.model.PersonId;
import org.kith.engine.store.row.FaceForClustering;
import org.kith.engine.store.row.StandingCluster;

/** A group of the machine, as trust sees it. */
final class TrustGroup {

    private final List<FaceId> faces;
    private final @Nullable PersonId person;
    private final Set<PersonId> people = new HashSet<>();
    private final VectorSum undecided = new VectorSum();
    private final VectorSum good = new VectorSum();

    private TrustGroup(StandingCluster cluster) {
        this.faces = cluster.faces();
        this.person = cluster.person();
        if (person != null) {
            people.add(person);
        }
    }

    static TrustGroup of(StandingCluster cluster, Map<FaceId, FaceForClustering> known) {
        TrustGroup group = new TrustGroup(cluster);
        for (FaceId id : cluster.faces()) {
            FaceForClustering face = known.get(id);
            if (face != null) {
                group.add(face);
            }
        }
        return group;
    }

    private void add(FaceForClustering face) {
        PersonId decided = face.decided();
        if (decided == null) {
            undecided.add(face.embedding());
        } else {
            people.add(decided);
        }
        if (face.role() != FaceRole.ASIDE) {
            good.add(face.embedding());
        }
    }

    List<FaceId> faces() {
        return faces;
    }

    /** Whom the machine takes it for. */
    @Nullable
    PersonId person() {
        return person;
    }

    /** Whether the user or the machine takes any of its faces for the person. */
    boolean has(PersonId somebody) {
        return people.contains(somebody);
    }

    /** Whether there are faces that say where it lies: not those kept aside. */
    boolean hasDirection() {
        return good.count() > 0;
    }

    /** Mean direction of its good faces, of norm 1. */
    float[] direction() {
        return good.direction();
    }

    /**
     * The mean of the undecided faces, not of norm 1: its similarity is the mean similarity of them.
     *
     * @param group of the face; a face without one is its own
     */
    static double[] undecidedMean(@Nullable TrustGroup group, Embedding face) {
        if (group != null && group.undecided.count() > 0) {
            return group.undecided.mean();
        }
        VectorSum alone = new VectorSum();
        alone.add(face);
        return alone.mean();
    }
}
