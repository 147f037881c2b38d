package org.kith.engine.align;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.kith.engine.Testbed;
import org.kith.engine.image.UprightImage;
import org.kith.engine.model.Landmarks;
import org.kith.engine.model.Point;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One crop of 112 × 112 px out of a test picture, from landmarks of a face as large, and from one four times as large. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FaceAlignerBenchmark {

    private final UprightImage image = Testbed.decode(Testbed.photo("obama.jpg"));
    private final FaceAligner aligner = new FaceAligner(Testbed.openCv());
    private final Landmarks asLarge = landmarks(1);
    private final Landmarks fourTimes = landmarks(4);

    @Benchmark
    public AlignedFace faceOfTheCropsSize() {
        return aligner.crop(image, asLarge, CropFrame.ARCFACE);
    }

    @Benchmark
    public AlignedFace faceFourTimesAsLarge() {
        return aligner.crop(image, fourTimes, CropFrame.ARCFACE);
    }

    private Landmarks landmarks(double scale) {
        List<Point> points = CropFrame.ARCFACE.templatePx().stream()
                .map(p -> new Point(scale * (p.x() + 10) / image.width(), scale * p.y() / image.height()))
                .toList();
        return new Landmarks(points.get(0), points.get(1), points.get(2), points.get(3), points.get(4));
    }
}
