package org.kith.engine.index;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.kith.engine.cluster.ClusterableFace;
import org.kith.engine.cluster.ClusteringProblem;
import org.kith.engine.cluster.FaceClusterer;
import org.kith.engine.cluster.FaceGroup;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.store.ClusterGroup;
import org.kith.engine.store.ClusteringInput;
import org.kith.engine.store.Database;
import org.kith.engine.store.Priority;
import org.kith.engine.store.Rejection;

/** Groups the faces of a library again: reads a snapshot, clusters it, writes the groups in one transaction. */
final class Regrouping {

    private final Database library;
    private final FaceClusterer clusterer;

    Regrouping(Database library, FaceClusterer clusterer) {
        this.library = library;
        this.clusterer = clusterer;
    }

    /**
     * Returns the number of groups.
     *
     * @throws java.util.concurrent.CancellationException if it was stopped; the groups are then as before
     */
    int run(String modelId, BooleanSupplier goOn) {
        ClusteringInput snapshot = library.read(stores -> stores.faces().forClustering(modelId));
        List<ClusterGroup> groups = clusterer.cluster(problem(snapshot), goOn).stream()
                .map(Regrouping::toStore)
                .toList();
        return library.writeAndWait(Priority.INDEXING, stores -> {
            stores.clusters().replaceAll(groups, snapshot.changes());
            return groups.size();
        });
    }

    private static ClusteringProblem problem(ClusteringInput snapshot) {
        Map<FaceId, Set<PersonId>> notPeople = new HashMap<>();
        for (Rejection rejection : snapshot.rejections()) {
            notPeople.computeIfAbsent(rejection.face(), face -> new HashSet<>()).add(rejection.person());
        }
        return new ClusteringProblem(snapshot.faces().stream()
                .map(face -> new ClusterableFace(
                        face.id(),
                        face.photo(),
                        face.embedding(),
                        face.role(),
                        face.quality(),
                        Optional.ofNullable(face.decided()),
                        notPeople.getOrDefault(face.id(), Set.of())))
                .toList());
    }

    private static ClusterGroup toStore(FaceGroup group) {
        return new ClusterGroup(new HashSet<>(group.faces()), group.person().orElse(null));
    }
}
