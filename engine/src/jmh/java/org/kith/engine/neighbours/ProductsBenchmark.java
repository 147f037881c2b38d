package org.kith.engine.neighbours;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.kith.engine.model.Embedding;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** All products of 4,000 embeddings of 128 numbers: 8 million pairs, or 16 million where each row is whole. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ProductsBenchmark {

    private static final int FACES = 4_000;

    private final List<Embedding> embeddings = randomEmbeddings(FACES, new Random(1));
    private final PairwiseProducts products = PairwiseProducts.of(embeddings);
    private final SimilarityRows rows = new SimilarityRows(ColumnBlocks.of(embeddings));

    @Benchmark
    public void pairwiseProducts(Blackhole sink) {
        products.forEachRow((row, values) -> sink.consume(values));
    }

    @Benchmark
    public void similarityRows(Blackhole sink) {
        for (int from = 0; from < FACES; from += SimilarityRows.AT_ONCE) {
            rows.forEachBlock(
                    from,
                    Math.min(SimilarityRows.AT_ONCE, FACES - from),
                    0,
                    (row, first, values, count) -> sink.consume(values));
        }
    }

    /** What vector instructions and blocks are worth: one product after the other. */
    @Benchmark
    public void plainLoops(Blackhole sink) {
        for (int a = 0; a < FACES; a++) {
            double sum = 0;
            for (int b = a + 1; b < FACES; b++) {
                sum += embeddings.get(a).squaredDistance(embeddings.get(b));
            }
            sink.consume(sum);
        }
    }

    private static List<Embedding> randomEmbeddings(int count, Random random) {
        return Stream.generate(() -> randomEmbedding(random)).limit(count).toList();
    }

    private static Embedding randomEmbedding(Random random) {
        float[] values = new float[Embedding.DIMENSIONS];
        double squared = 0;
        for (int d = 0; d < values.length; d++) {
            values[d] = (float) random.nextGaussian();
            squared += values[d] * values[d];
        }
        for (int d = 0; d < values.length; d++) {
            values[d] /= (float) Math.sqrt(squared);
        }
        return new Embedding(values);
    }
}
