package org.kith.engine.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.kith.engine.model.Box;
import org.kith.engine.model.DetectedFace;
import org.kith.engine.model.Landmarks;
import org.kith.engine.model.Point;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A crowd: 100 faces, each seen in eight boxes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class NonMaximumSuppressionBenchmark {

    private static final int FACES = 100;
    private static final int BOXES_A_FACE = 8;
    private static final double SIDE = 0.05;
    private static final Landmarks ANYWHERE = anywhere();

    private final List<DetectedFace> candidates = candidates(new Random(2));

    @Benchmark
    public List<DetectedFace> crowd() {
        return NonMaximumSuppression.apply(candidates, DetectorOptions.DEFAULT.nmsIou());
    }

    private static List<DetectedFace> candidates(Random random) {
        List<DetectedFace> all = new ArrayList<>();
        for (int face = 0; face < FACES; face++) {
            double x = 0.9 * random.nextDouble();
            double y = 0.9 * random.nextDouble();
            for (int i = 0; i < BOXES_A_FACE; i++) {
                Box box = new Box(x + 0.01 * random.nextDouble(), y + 0.01 * random.nextDouble(), SIDE, SIDE);
                all.add(new DetectedFace(box, ANYWHERE, random.nextDouble()));
            }
        }
        return all;
    }

    private static Landmarks anywhere() {
        Point point = new Point(0.5, 0.5);
        return new Landmarks(point, point, point, point, point);
    }
}
