package org.kith.engine.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kith.engine.model.Embedding;
import org.kith.engine.neighbours.NeighbourGraph.Reach;

class BlockNeighboursTest {

    private static final int SIZE = 2500;
    private static final Reach REACH = new Reach(8, 0.9);

    @Test
    void blocksTogetherAreTheGraphOfAll() {
        Random random = new Random(5);
        List<Embedding> all = new ArrayList<>();
        for (int i = 0; i < SIZE; i++) {
            all.add(i % 50 == 7 ? all.get(i - 3) : random(random)); // some are equally near
        }
        List<BlockNeighbours.Block> blocks = new ArrayList<>();
        for (int from = 0; from < SIZE; from += 700) {
            blocks.add(new BlockNeighbours.Block(
                    from,
                    all.subList(from, Math.min(SIZE, from + 700)).stream()
                            .map(Embedding::toArray)
                            .toArray(float[][]::new)));
        }
        Map<Integer, BlockNeighbours> found = new HashMap<>();
        for (int a = blocks.size() - 1; a >= 0; a--) {
            for (int b = a; b < blocks.size(); b++) {
                BlockNeighbours.between(blocks.get(a), blocks.get(b), REACH)
                        .forEach(one -> found.merge(one.index(), one, (x, y) -> x.nearest(y, REACH.most())));
            }
        }
        NeighbourGraph graph = BlockNeighbours.graph(SIZE, found.values());
        NeighbourGraph expected = NeighbourGraph.of(all, REACH, () -> true);
        for (int i = 0; i < SIZE; i++) {
            assertThat(graph.neighbours(i)).as("neighbours of %s", i).isEqualTo(expected.neighbours(i));
            assertThat(graph.similarities(i)).isEqualTo(expected.similarities(i));
        }
    }

    private static Embedding random(Random random) {
        float[] values = new float[Embedding.DIMENSIONS];
        double norm = 0;
        for (int d = 0; d < values.length; d++) {
            values[d] = (float) random.nextGaussian();
            norm += values[d] * values[d];
        }
        for (int d = 0; d < values.length; d++) {
            values[d] /= (float) Math.sqrt(norm);
        }
        return new Embedding(values);
    }
}
