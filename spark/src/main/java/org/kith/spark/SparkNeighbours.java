package org.kith.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.kith.engine.cluster.Neighbourhood;
import org.kith.engine.model.Embedding;
import org.kith.engine.neighbours.BlockNeighbours;
import org.kith.engine.neighbours.NeighbourGraph;
import scala.Tuple2;

/**
 * Compares all embeddings with all on the executors, two blocks of them a task: each fetches the blocks it needs, and keeps them
 * for its next task as long as there is room.
 */
final class SparkNeighbours implements Neighbourhood {

    /** Two of them are compared in seconds, and take 4 MB each. */
    private static final int BLOCK = 8192;

    private final JavaSparkContext context;

    SparkNeighbours(JavaSparkContext context) {
        this.context = context;
    }

    @Override
    public NeighbourGraph of(List<Embedding> embeddings, NeighbourGraph.Reach reach, BooleanSupplier goOn) {
        if (!goOn.getAsBoolean()) {
            throw new CancellationException();
        }
        List<Broadcast<BlockNeighbours.Block>> blocks = new ArrayList<>();
        for (int from = 0; from < embeddings.size(); from += BLOCK) {
            blocks.add(context.broadcast(block(embeddings, from)));
        }
        List<Tuple2<Integer, Integer>> pairs = new ArrayList<>();
        for (int a = 0; a < blocks.size(); a++) {
            for (int b = a; b < blocks.size(); b++) {
                pairs.add(new Tuple2<>(a, b));
            }
        }
        try {
            int most = reach.most();
            double cosineDistance = reach.neighbourCosineDistance();
            List<BlockNeighbours> found = pairs.isEmpty()
                    ? List.of()
                    : context.parallelize(pairs, pairs.size())
                            .flatMapToPair(pair -> BlockNeighbours.between(
                                            blocks.get(pair._1()).value(),
                                            blocks.get(pair._2()).value(),
                                            new NeighbourGraph.Reach(most, cosineDistance))
                                    .stream()
                                    .map(one -> new Tuple2<>(one.index(), one))
                                    .iterator())
                            .reduceByKey((one, more) -> one.nearest(more, most), blocks.size())
                            .values()
                            .collect();
            return BlockNeighbours.graph(embeddings.size(), found);
        } finally {
            blocks.forEach(Broadcast::destroy);
        }
    }

    private static BlockNeighbours.Block block(List<Embedding> embeddings, int from) {
        return new BlockNeighbours.Block(
                from,
                embeddings.subList(from, Math.min(embeddings.size(), from + BLOCK)).stream()
                        .map(Embedding::toArray)
                        .toArray(float[][]::new));
    }
}
