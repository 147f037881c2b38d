package org.kith.engine.grouping;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.kith.engine.cluster.ClusteringProblem;
import org.kith.engine.cluster.FaceGroup;
import org.kith.engine.cluster.Growth;
import org.kith.engine.cluster.Increment;
import org.kith.engine.cluster.JoinRule;
import org.kith.engine.model.DistanceScale;
import org.kith.engine.store.Database;
import org.kith.engine.store.Priority;
import org.kith.engine.store.row.ClusterGrowth;
import org.kith.engine.store.row.ClusteringInput;
import org.kith.engine.store.row.GroupingState;
import org.kith.engine.store.row.StandingCluster;

/**
 * Keeps the groups of a library up to date: what is new joins the groups there are, and all undecided faces are grouped anew
 * when enough is new. Each reads a snapshot, computes, and writes in one transaction.
 */
public final class Regrouping {

    private final Database library;

    public Regrouping(Database library) {
        this.library = library;
    }

    private record Snapshot(
            ClusteringInput input, GroupingState state, List<StandingCluster> clusters, DistanceScale scale) {

        int newFaces() {
            return (int) input.faces().stream()
                    .filter(face -> face.id().value() > state.lastFaceAtFull())
                    .count();
        }

        JoinRule rule() {
            return JoinRule.ofStrictness(state.strictness()).scaled(scale);
        }
    }

    /**
     * Lets what is new join, and groups all anew if that is due.
     *
     * @return whether it was
     * @throws java.util.concurrent.CancellationException if it was stopped; the groups are then those of the last step
     */
    public boolean run(BooleanSupplier goOn) {
        new Derivation(library).run(library.read(stores -> stores.models().current()), goOn);
        Snapshot snapshot = snapshot();
        int faces = snapshot.input().faces().size();
        boolean due = FullClustering.isDue(faces, snapshot.newFaces(), snapshot.state());
        if (!due || FullClustering.isLong(faces, snapshot.newFaces())) {
            grow(snapshot, goOn);
        }
        if (due) {
            new FullClustering(library)
                    .run(GroupingChoice.byNeighbourhood(snapshot.state().strictness()), goOn);
        }
        return due;
    }

    private Snapshot snapshot() {
        return library.read(stores -> {
            String modelId = stores.models().current();
            return new Snapshot(
                    stores.faces().forClustering(modelId),
                    stores.clusters().state(),
                    stores.clusters().all(),
                    stores.models().scale(modelId));
        });
    }

    private void grow(Snapshot snapshot, BooleanSupplier goOn) {
        List<FaceGroup> standing = snapshot.clusters().stream()
                .map(cluster -> new FaceGroup(Optional.ofNullable(cluster.person()), cluster.faces()))
                .toList();
        ClusteringProblem problem = LibraryProblem.of(snapshot.input());
        List<ClusterGrowth> growths = new Increment(snapshot.rule())
                .extend(problem, standing, goOn).stream()
                        .map(growth -> toStore(growth, snapshot.clusters()))
                        .toList();
        library.writeAndWait(Priority.INDEXING, stores -> stores.clusters()
                .grow(growths, snapshot.input().changes()));
    }

    private static ClusterGrowth toStore(Growth growth, List<StandingCluster> clusters) {
        FaceGroup faces = growth.faces();
        @Nullable
        StandingCluster cluster =
                growth.standing().isPresent() ? clusters.get(growth.standing().getAsInt()) : null;
        return new ClusterGrowth(
                cluster == null ? null : cluster.id(),
                cluster == null ? null : cluster.person(),
                faces.person().orElse(null),
                faces.faces());
    }
}
