package org.kith.engine.people;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.kith.engine.cluster.Collages;
import org.kith.engine.cluster.JoinRule;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PhotoId;
import org.kith.engine.store.Stores;
import org.kith.engine.store.row.ClusterMember;

/** Of the photos in which somebody would be more than once those that are collages, as grouping sees them. */
final class CollagePhotos {

    private CollagePhotos() {}

    /**
     * @param candidates who may become the person
     * @param taken photos in which the person is already
     */
    static Set<PhotoId> among(Stores stores, List<ClusterMember> candidates, PersonId person, Set<PhotoId> taken) {
        Set<PhotoId> twice = twice(candidates, taken);
        if (twice.isEmpty()) {
            return Set.of();
        }
        Set<FaceId> faces = new HashSet<>();
        Map<FaceId, PhotoId> photoOf = new HashMap<>();
        for (ClusterMember member : candidates) {
            if (twice.contains(member.photo())) {
                faces.add(member.face());
                photoOf.put(member.face(), member.photo());
            }
        }
        Map<FaceId, Path> paths = stores.faces().pathsOf(faces);
        Map<Path, PhotoId> photoAt = new HashMap<>();
        paths.forEach((face, path) -> photoAt.put(path, Objects.requireNonNull(photoOf.get(face))));
        stores.faces().pathsOf(stores.verdicts().facesOf(person)).forEach((face, path) -> {
            PhotoId photo = photoAt.get(path);
            if (photo != null && faces.add(face)) {
                photoOf.put(face, photo);
            }
        });
        return collages(stores, faces, photoOf);
    }

    private static Set<PhotoId> twice(List<ClusterMember> candidates, Set<PhotoId> taken) {
        Set<PhotoId> seen = new HashSet<>(taken);
        Set<PhotoId> twice = new HashSet<>();
        for (ClusterMember member : candidates) {
            if (!seen.add(member.photo())) {
                twice.add(member.photo());
            }
        }
        return twice;
    }

    private static Set<PhotoId> collages(Stores stores, Set<FaceId> faces, Map<FaceId, PhotoId> photoOf) {
        String modelId = stores.models().current();
        JoinRule rule = JoinRule.DEFAULT.scaled(stores.models().scale(modelId));
        Map<PhotoId, List<Embedding>> byPhoto = new HashMap<>();
        stores.faces().embeddings(faces, modelId).forEach((face, embedding) -> byPhoto.computeIfAbsent(
                        Objects.requireNonNull(photoOf.get(face)), photo -> new ArrayList<>())
                .add(embedding));
        byPhoto.values().removeIf(together -> !Collages.showOneTwice(together, rule));
        return byPhoto.keySet();
    }
}
