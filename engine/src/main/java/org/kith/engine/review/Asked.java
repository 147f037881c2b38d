package org.kith.engine.review;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.kith.engine.cluster.ClusterableFace;
import org.kith.engine.model.FaceId;

/**
 * What the user did not want to answer now, and faces that an answer could not settle since their photo shows the person
 * already. What was answered, the library remembers. Thread-safe.
 */
final class Asked {

    private final Set<FaceId> faces = ConcurrentHashMap.newKeySet();
    private final Set<FaceId> named = ConcurrentHashMap.newKeySet();
    private final List<Pair> pairs = new CopyOnWriteArrayList<>();

    private record Pair(Set<FaceId> first, Set<FaceId> second) {
        boolean touches(List<ClusterableFace> a, List<ClusterableFace> b) {
            return (any(first, a) && any(second, b)) || (any(first, b) && any(second, a));
        }

        private static boolean any(Set<FaceId> side, List<ClusterableFace> group) {
            return group.stream().anyMatch(face -> side.contains(face.id()));
        }
    }

    void skip(Question question) {
        if (question instanceof Question.SamePerson same) {
            pairs.add(new Pair(Set.copyOf(same.faces()), Set.copyOf(same.others())));
        } else if (isOfNamed(question)) {
            named.addAll(question.faces());
        } else {
            faces.addAll(question.faces());
        }
    }

    void takeBack(Question question) {
        question.faces().forEach(isOfNamed(question) ? named::remove : faces::remove);
    }

    /** Whether the faces have a name, which may be wrong: asked when it was given, they are asked about once more. */
    private static boolean isOfNamed(Question question) {
        return question instanceof Question.IsThis is && is.named();
    }

    boolean isNamedSkipped(FaceId face) {
        return named.contains(face);
    }

    boolean isSkipped(List<ClusterableFace> group) {
        return group.stream().anyMatch(face -> faces.contains(face.id()));
    }

    boolean isSkipped(List<ClusterableFace> first, List<ClusterableFace> second) {
        return pairs.stream().anyMatch(pair -> pair.touches(first, second));
    }
}
