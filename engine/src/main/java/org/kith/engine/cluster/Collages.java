package org.kith.engine.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.PhotoId;

/**
 * Photos that show one person several times: collages, then and now, a picture on the wall. They are seen by two of their faces
 * being nearer to each other than strangers ever are. What such a photo shows says nothing of who is who.
 */
public final class Collages {

    private final Set<PhotoId> photos = new HashSet<>();

    /** @param faces that may be compared, of whole photos */
    public Collages(List<ClusterableFace> faces, JoinRule rule) {
        Map<PhotoId, List<ClusterableFace>> byPhoto = new HashMap<>();
        for (ClusterableFace face : faces) {
            byPhoto.computeIfAbsent(face.photo(), photo -> new ArrayList<>(1)).add(face);
        }
        byPhoto.forEach((photo, together) -> {
            if (together.size() > 1
                    && showOneTwice(
                            together.stream().map(ClusterableFace::embedding).toList(), rule)) {
                photos.add(photo);
            }
        });
    }

    /** Whether two of the faces of a photo are one person beyond doubt. */
    public static boolean showOneTwice(List<Embedding> together, JoinRule rule) {
        double limit = rule.collageCosineDistance();
        for (int i = 0; i < together.size(); i++) {
            for (int j = i + 1; j < together.size(); j++) {
                if (together.get(i).cosineDistance(together.get(j)) <= limit) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the face is on one. */
    public boolean show(ClusterableFace face) {
        return photos.contains(face.photo());
    }
}
