package org.kith.engine.grouping;

import java.util.HashSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.kith.engine.cluster.ClusteringProblem;
import org.kith.engine.cluster.FaceGroup;
import org.kith.engine.store.Database;
import org.kith.engine.store.Priority;
import org.kith.engine.store.row.ClusterGroup;
import org.kith.engine.store.row.ClusteringInput;
import org.kith.engine.store.row.GroupingState;

/** Groups all undecided faces of a library anew. What comes out does not depend on the order in which the photos came. */
public final class FullClustering {

    /** Fewer faces are always grouped anew: it takes a blink. */
    private static final int SMALL_FACES = 500;

    /** So many new faces are enough in a library of up to 25,000. */
    private static final int ENOUGH_NEW_FACES = 500;

    /** A fiftieth of new faces is enough: what a full clustering costs grows with the square. */
    private static final int ENOUGH_SHARE_OF_MANY = 50;

    /** A tenth of new faces is enough in a small library. */
    private static final int ENOUGH_SHARE = 10;

    /** More faces take so long that what is new is shown first. */
    private static final int LONG_FACES = 20_000;

    /** What costs a small part of the full clustering. */
    private static final int FEW_SHARE = 5;

    private final Database library;

    public FullClustering(Database library) {
        this.library = library;
    }

    /** @param newFaces that came since the last one */
    static boolean isDue(int faces, int newFaces, GroupingState state) {
        return faces < SMALL_FACES
                || newFaces >= Math.max(ENOUGH_NEW_FACES, faces / ENOUGH_SHARE_OF_MANY)
                || newFaces * ENOUGH_SHARE >= state.facesAtFull();
    }

    /** Whether what is new had better join the groups first, so that it is seen meanwhile. */
    static boolean isLong(int faces, int newFaces) {
        return faces > LONG_FACES && newFaces * FEW_SHARE <= faces;
    }

    /**
     * Changes nothing; the library may be open for reading.
     *
     * @throws java.util.concurrent.CancellationException if {@code goOn} says no
     */
    public GroupingChange preview(GroupingChoice choice, BooleanSupplier goOn) {
        return compute(choice, goOn).change();
    }

    /**
     * Writes the groups.
     *
     * @throws java.util.concurrent.CancellationException if it was stopped; the groups are then as before
     */
    public GroupingChange run(GroupingChoice choice, BooleanSupplier goOn) {
        new Derivation(library).run(library.read(stores -> stores.models().current()), goOn);
        Computed computed = compute(choice, goOn);
        List<ClusterGroup> groups = computed.groups().stream()
                .map(group -> new ClusterGroup(
                        new HashSet<>(group.faces()), group.person().orElse(null)))
                .toList();
        library.changeAndWait(Priority.INDEXING, stores -> {
            stores.clusters().replaceAll(groups, computed.input().changes());
            stores.clusters().noteFull(computed.input().faces());
            choice.strictness().ifPresent(stores.clusters()::setStrictness);
        });
        return computed.change();
    }

    private record Computed(ClusteringInput input, List<FaceGroup> groups, GroupingChange change) {}

    private Computed compute(GroupingChoice choice, BooleanSupplier goOn) {
        GroupingBefore before = library.read(stores -> GroupingBefore.of(stores));
        // not every method sees to the order by itself
        ClusteringProblem problem =
                new ClusteringProblem(LibraryProblem.of(before.input()).inOrderOfEmbeddings());
        List<FaceGroup> groups =
                choice.clusterer(before.scale()).cluster(choice.takesAside() ? problem : problem.withoutAside(), goOn);
        return new Computed(before.input(), groups, before.changeTo(groups));
    }
}
