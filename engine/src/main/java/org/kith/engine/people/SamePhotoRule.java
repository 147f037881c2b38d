package org.kith.engine.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PhotoId;
import org.kith.engine.store.row.ClusterMember;

/**
 * Two faces of one photo are never one person, unless the photo is a collage, or the user says so of the very face: of several,
 * the best is taken.
 */
final class SamePhotoRule {

    private SamePhotoRule() {}

    /**
     * One face a photo; of equally good ones, the one known longer.
     *
     * @param photosTaken photos in which the person is already
     * @param collages photos of which all are chosen
     */
    static List<FaceId> choose(List<ClusterMember> candidates, Set<PhotoId> photosTaken, Set<PhotoId> collages) {
        List<ClusterMember> bestFirst = new ArrayList<>(candidates);
        bestFirst.sort(
                Comparator.comparingDouble(ClusterMember::quality).reversed().thenComparing(member -> member.face()
                        .value()));
        Set<PhotoId> taken = new HashSet<>(photosTaken);
        List<FaceId> chosen = new ArrayList<>();
        for (ClusterMember member : bestFirst) {
            if (taken.add(member.photo()) || collages.contains(member.photo())) {
                chosen.add(member.face());
            }
        }
        return chosen;
    }
}
