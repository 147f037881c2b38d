package org.kith.engine.index;

import java.util.HashSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.kith.engine.cluster.FaceClusterer;
import org.kith.engine.cluster.FaceGroup;
import org.kith.engine.store.ClusterGroup;
import org.kith.engine.store.ClusteringInput;
import org.kith.engine.store.Database;
import org.kith.engine.store.Priority;

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
        List<ClusterGroup> groups = clusterer.cluster(LibraryProblem.of(snapshot), goOn).stream()
                .map(Regrouping::toStore)
                .toList();
        return library.writeAndWait(Priority.INDEXING, stores -> {
            stores.clusters().replaceAll(groups, snapshot.changes());
            return groups.size();
        });
    }

    private static ClusterGroup toStore(FaceGroup group) {
        return new ClusterGroup(new HashSet<>(group.faces()), group.person().orElse(null));
    }
}
