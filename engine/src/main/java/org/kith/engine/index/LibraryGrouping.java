package org.kith.engine.index;

import java.util.function.BooleanSupplier;
import org.kith.engine.cluster.FaceClusterer;
import org.kith.engine.cluster.GraphLinkage;
import org.kith.engine.cluster.JoinRule;
import org.kith.engine.cluster.StrictAssignment;
import org.kith.engine.store.Database;

/** How the program groups the faces of a library, for those who do so without indexing. */
public final class LibraryGrouping {

    private LibraryGrouping() {}

    /** What groups are made by, and what of them is given to people. */
    static FaceClusterer clusterer() {
        return new StrictAssignment(new GraphLinkage(JoinRule.DEFAULT));
    }

    /**
     * Groups all undecided faces again, if that may give other groups than there are.
     *
     * @return whether it did
     * @throws java.util.concurrent.CancellationException if it was stopped; the groups are then as before
     */
    public static boolean regroupIfStale(Database library, String modelId, BooleanSupplier goOn) {
        if (!library.read(stores -> stores.clusters().areStale())) {
            return false;
        }
        new Regrouping(library, clusterer()).run(modelId, goOn);
        return true;
    }
}
