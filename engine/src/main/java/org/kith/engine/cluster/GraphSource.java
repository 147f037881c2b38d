package org.kith.engine.cluster;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.kith.engine.neighbours.NeighbourGraph;

/** Where the graph of nearest neighbours comes from: made anew, or one that was kept and has grown. */
@FunctionalInterface
public interface GraphSource {

    /**
     * The graph of these faces, by their places in the list.
     *
     * @throws java.util.concurrent.CancellationException if {@code goOn} says no
     */
    NeighbourGraph of(List<ClusterableFace> faces, NeighbourGraph.Reach reach, BooleanSupplier goOn);

    /** Compares all with all. */
    static GraphSource anew() {
        return (faces, reach, goOn) ->
                NeighbourGraph.of(faces.stream().map(ClusterableFace::embedding).toList(), reach, goOn);
    }
}
