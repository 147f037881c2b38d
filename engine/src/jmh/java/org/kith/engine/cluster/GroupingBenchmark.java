package org.kith.engine.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.kith.engine.cluster.compare.AverageLinkage;
import org.kith.engine.model.Embedding;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** 2,000 faces of 200 made-up people, grouped from nothing. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class GroupingBenchmark {

    private static final int PEOPLE = 200;
    private static final int FACES_A_PERSON = 10;
    private static final double SPREAD = 0.05;
    private static final double CUT_COSINE_DISTANCE = 0.44;

    private final ClusteringProblem problem = problem(new Random(3));

    @Benchmark
    public List<FaceGroup> graphLinkage() {
        return new GraphLinkage(JoinRule.DEFAULT).cluster(problem, () -> true);
    }

    @Benchmark
    public List<FaceGroup> averageLinkage() {
        return new AverageLinkage(CUT_COSINE_DISTANCE).cluster(problem, () -> true);
    }

    private static ClusteringProblem problem(Random random) {
        List<ClusterableFace> faces = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            float[] center = RandomFaces.around(new float[Embedding.DIMENSIONS], 1, random)
                    .toArray();
            for (int i = 0; i < FACES_A_PERSON; i++) {
                long id = faces.size() + 1;
                faces.add(RandomFaces.face(id, id, RandomFaces.around(center, SPREAD, random)));
            }
        }
        return new ClusteringProblem(faces);
    }
}
