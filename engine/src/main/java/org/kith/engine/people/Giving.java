package org.kith.engine.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kith.engine.model.ClusterId;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PhotoId;
import org.kith.engine.store.Stores;
import org.kith.engine.store.row.ClusterMember;
import org.kith.engine.store.row.VerdictSource;

/**
 * Gives the faces of clusters to a person: those nobody decided about, but none that the user said is not that person, and
 * one a photo that is no collage. What is left out leaves the clusters, which are then that person's.
 *
 * @param given faces that are that person now
 * @param skippedRejected faces the user had said are not that person
 * @param skippedSamePhoto faces in photos that show that person already, or better
 */
record Giving(int given, int skippedRejected, int skippedSamePhoto) {

    static Giving give(Stores stores, List<ClusterId> clusters, PersonId person, VerdictSource source) {
        Set<FaceId> rejected = stores.verdicts().rejectedFrom(person);
        List<ClusterMember> undecided = new ArrayList<>();
        for (ClusterId cluster : clusters) {
            undecided.addAll(stores.clusters().undecided(cluster));
        }
        List<ClusterMember> candidates = undecided.stream()
                .filter(member -> !rejected.contains(member.face()))
                .toList();
        List<FaceId> chosen = chosen(stores, candidates, person);
        stores.verdicts().is(chosen, person, source);
        for (ClusterId cluster : clusters) {
            leaveToPerson(stores, cluster, person);
        }
        return new Giving(chosen.size(), undecided.size() - candidates.size(), candidates.size() - chosen.size());
    }

    /** The same for some faces only: they leave the clusters, where others may stay. */
    static Giving giveFaces(Stores stores, Collection<FaceId> faces, PersonId person, VerdictSource source) {
        Set<FaceId> rejected = stores.verdicts().rejectedFrom(person);
        List<ClusterMember> undecided = stores.faces().undecided(faces);
        List<ClusterMember> candidates = undecided.stream()
                .filter(member -> !rejected.contains(member.face()))
                .toList();
        List<FaceId> chosen = chosen(stores, candidates, person);
        stores.verdicts().is(chosen, person, source);
        stores.clusters().remove(chosen);
        return new Giving(chosen.size(), undecided.size() - candidates.size(), candidates.size() - chosen.size());
    }

    private static List<FaceId> chosen(Stores stores, List<ClusterMember> candidates, PersonId person) {
        Set<PhotoId> taken = stores.verdicts().photosOf(person);
        return SamePhotoRule.choose(candidates, taken, CollagePhotos.among(stores, candidates, person, taken));
    }

    private static void leaveToPerson(Stores stores, ClusterId cluster, PersonId person) {
        Set<FaceId> others = new HashSet<>(stores.clusters().faces(cluster));
        stores.verdicts().facesOf(person).forEach(others::remove);
        stores.clusters().assign(cluster, person);
        stores.clusters().remove(others);
    }
}
