package org.kith.engine.neighbours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kith.engine.model.Embedding;
import org.kith.engine.neighbours.NeighbourGraph.Reach;

class NeighbourGraphTest {

    private static final Reach REACH = new Reach(5, 0.9);

    @Test
    void agreesWithComparingEveryPair() {
        for (int size : new int[] {0, 1, 2, 3, 4, 5, 7, 64, 1023, 1030}) {
            List<Embedding> embeddings = random(size, new Random(size));
            NeighbourGraph graph = NeighbourGraph.of(embeddings, REACH, () -> true);
            assertThat(graph.size()).isEqualTo(size);
            for (int i = 0; i < size; i += 1 + size / 50) {
                assertThat(graph.neighbours(i)).as("of %d in %d", i, size).containsExactly(neighbours(embeddings, i));
            }
        }
    }

    @Test
    void anEmbeddingIsNotItsOwnNeighbourButItsDoubleIs() {
        Embedding one = random(1, new Random(1)).get(0);
        NeighbourGraph graph = NeighbourGraph.of(List.of(one, one), REACH, () -> true);
        assertThat(graph.neighbours(0)).containsExactly(1);
    }

    @Test
    void whoeverIsStoppedEnds() {
        assertThatThrownBy(() -> NeighbourGraph.of(random(3, new Random(1)), REACH, () -> false))
                .isInstanceOf(CancellationException.class);
    }

    private static int[] neighbours(List<Embedding> all, int i) {
        return IntStream.range(0, all.size())
                .filter(j -> j != i && distance(all, i, j) <= REACH.neighbourCosineDistance())
                .boxed()
                .sorted(Comparator.comparingDouble(j -> distance(all, i, j)))
                .limit(REACH.most())
                .mapToInt(j -> j)
                .sorted()
                .toArray();
    }

    private static double distance(List<Embedding> all, int i, int j) {
        return all.get(i).cosineDistance(all.get(j));
    }

    private static List<Embedding> random(int count, Random random) {
        return Stream.generate(() -> {
                    float[] v = new float[Embedding.DIMENSIONS];
                    double squared = 0;
                    for (int d = 0; d < v.length; d++) {
                        v[d] = (float) random.nextGaussian();
                        squared += (double) v[d] * v[d];
                    }
                    for (int d = 0; d < v.length; d++) {
                        v[d] = (float) (v[d] / Math.sqrt(squared));
                    }
                    return new Embedding(v);
                })
                .limit(count)
                .toList();
    }
}
