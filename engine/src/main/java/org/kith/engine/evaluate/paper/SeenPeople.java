package org.kith.engine.evaluate.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.kith.engine.cluster.ClusterableFace;
import org.kith.engine.cluster.ClusteringProblem;
import org.kith.engine.cluster.FaceClusterer;
import org.kith.engine.cluster.FaceGroup;
import org.kith.engine.cluster.compare.AverageLinkage;
import org.kith.engine.cluster.compare.KMeans;
import org.kith.engine.evaluate.groups.GroupingScore;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.FaceRole;
import org.kith.engine.model.PhotoId;

/**
 * Photos of people whose names are known, as one network sees them.
 *
 * @param people for each photo whom it shows
 * @param embeddings for each photo; empty where no face was found
 */
public record SeenPeople(List<String> people, List<Optional<Embedding>> embeddings) {

    /** Cosine distances at which the agglomerative clustering is cut, from 1 to 0.007: a weak network keeps all faces near. */
    private static final int CUTS = 40;

    private static final double NEXT_CUT = 0.88;

    public SeenPeople {
        people = List.copyOf(people);
        embeddings = List.copyOf(embeddings);
        if (people.size() != embeddings.size()) {
            throw new IllegalArgumentException(people.size() + " names for " + embeddings.size() + " photos");
        }
    }

    /**
     * Groups at a cut.
     *
     * @param cosineDistance at which groups are no longer joined
     */
    public record Cut(double cosineDistance, GroupingScore score) {}

    public int withoutFace() {
        return (int) embeddings.stream().filter(Optional::isEmpty).count();
    }

    public SplitValidation validation(long seed) {
        return SplitValidation.of(people, embeddings, seed);
    }

    /** k-means, told how many people there are. */
    public GroupingScore kMeans(long seed) {
        return score(new KMeans((int) people.stream().distinct().count(), seed));
    }

    /** Average linkage, cut where BCubed F is best: what is right for one network is not for another. */
    public Cut agglomerative() {
        return IntStream.range(0, CUTS)
                .mapToDouble(step -> Math.pow(NEXT_CUT, step))
                .mapToObj(cosineDistance -> new Cut(cosineDistance, score(new AverageLinkage(cosineDistance))))
                .max(Comparator.comparingDouble(cut -> cut.score().bCubed().f()))
                .orElseThrow();
    }

    /** A photo without a face, or in no group, is a group of its own. */
    private GroupingScore score(FaceClusterer clusterer) {
        List<FaceGroup> groups = clusterer.cluster(problem(), () -> true);
        Map<Long, Integer> groupOf = new HashMap<>();
        for (int group = 0; group < groups.size(); group++) {
            for (FaceId face : groups.get(group).faces()) {
                groupOf.put(face.value(), group);
            }
        }
        return GroupingScore.of(
                people,
                IntStream.range(0, people.size())
                        .mapToObj(photo -> groupOf.getOrDefault((long) photo, -1 - photo))
                        .toList());
    }

    /** Each photo's face, alone on it. */
    private ClusteringProblem problem() {
        List<ClusterableFace> faces = new ArrayList<>();
        for (int photo = 0; photo < people.size(); photo++) {
            long id = photo;
            embeddings
                    .get(photo)
                    .ifPresent(embedding -> faces.add(new ClusterableFace(
                            new FaceId(id), new PhotoId(id), embedding, FaceRole.SEED, 1, Optional.empty(), Set.of())));
        }
        return new ClusteringProblem(faces);
    }
}
