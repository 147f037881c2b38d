package org.kith.engine.cluster;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.kith.engine.model.Embedding;
import org.kith.engine.neighbours.NeighbourGraph;

/** Who compares all embeddings with all: this computer, or many. */
@FunctionalInterface
public interface Neighbourhood {

    /** The graph that {@link NeighbourGraph#of} makes, bit for bit. */
    NeighbourGraph of(List<Embedding> embeddings, NeighbourGraph.Reach reach, BooleanSupplier goOn);
}
