package org.kith.engine.evaluate.groups;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.kith.engine.cluster.ClusteringProblem;
import org.kith.engine.cluster.FaceClusterer;
import org.kith.engine.cluster.FaceGroup;
import org.kith.engine.evaluate.LabelledPhoto;
import org.kith.engine.model.FaceId;

/**
 * Scores groups of faces by the photos they are on: each photo counts with its labelled face, whatever else is on it. A photo
 * without a face, or with one that is in no group, is a group of its own.
 */
public final class LabelledGrouping {

    private final List<LabelledPhoto> photos;

    public LabelledGrouping(List<LabelledPhoto> photos) {
        this.photos = List.copyOf(photos);
    }

    /** The groups the library holds: what the program's user sees. */
    public GroupingScore ofLibrary() {
        return score(face -> face.cluster().orElse(null));
    }

    /**
     * The groups that a clusterer makes.
     *
     * @param problem the library's faces, also those of other photos and of people nobody labelled
     */
    public GroupingScore of(FaceClusterer clusterer, ClusteringProblem problem) {
        return of(clusterer.cluster(problem, () -> true));
    }

    /** These groups. */
    public GroupingScore of(List<FaceGroup> groups) {
        Map<FaceId, Integer> groupOf = new HashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            for (FaceId face : groups.get(i).faces()) {
                groupOf.put(face, i);
            }
        }
        return score(face -> groupOf.get(face.id()));
    }

    public int people() {
        return (int) photos.stream().map(LabelledPhoto::person).distinct().count();
    }

    private GroupingScore score(Function<LabelledPhoto.Face, ?> groupOf) {
        List<Object> people = new ArrayList<>();
        List<Object> groups = new ArrayList<>();
        for (LabelledPhoto photo : photos) {
            people.add(photo.person());
            groups.add(photo.face().<Object>map(groupOf).orElse(photo)); // alone: nothing else is equal to the photo
        }
        return GroupingScore.of(people, groups);
    }
}
