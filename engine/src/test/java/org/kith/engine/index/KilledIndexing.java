package org.kith.engine.index;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.TestEngines;
import org.kith.engine.detect.FaceDetector;
import org.kith.engine.image.UprightImage;
import org.kith.engine.model.DetectedFace;
import org.kith.engine.model.Device;
import org.kith.engine.model.EngineEvent;

/** A process that indexes until it reaches a stage for the n-th time, and is gone as if killed. */
final class KilledIndexing {

    static final int KILLED = 99;
    static final int POISON_HEIGHT = 66;

    enum At {
        DETECT,
        EMBED,
        STORED,
        GROUPED,
        /** Whenever a picture of {@link #POISON_HEIGHT} is looked at. */
        POISON,
        NEVER
    }

    private KilledIndexing() {}

    /** LIBRARY PHOTOS STAGE COUNT. */
    public static void main(String[] args) {
        At at = At.valueOf(args[2]);
        AtomicInteger left = new AtomicInteger(Integer.parseInt(args[3]));
        Stages painted = PaintedStages.create(() -> reach(At.DETECT, at, left), () -> reach(At.EMBED, at, left));
        Stages stages = at == At.POISON
                ? new Stages(
                        painted.modelId(),
                        painted.decoder(),
                        painted.aligner(),
                        () -> new PoisonedDetector(painted.openDetector().get()),
                        painted.openEmbedder())
                : painted;
        try (Engine engine =
                TestEngines.open(new EngineConfig(Path.of(args[0]), Device.CPU, 2), () -> stages, "killed indexing")) {
            engine.subscribe(
                    event -> reach(event instanceof EngineEvent.PeopleChanged ? At.GROUPED : At.STORED, at, left));
            engine.index(List.of(Path.of(args[1]))).completion().join();
        }
    }

    /** Ends the process as a fault of native code does. */
    private record PoisonedDetector(FaceDetector detector) implements FaceDetector {

        @Override
        public List<DetectedFace> detect(UprightImage image) {
            if (image.height() == POISON_HEIGHT) {
                Runtime.getRuntime().halt(KILLED);
            }
            return detector.detect(image);
        }

        @Override
        public void close() {
            detector.close();
        }
    }

    private static void reach(At stage, At wanted, AtomicInteger left) {
        if (stage == wanted && left.decrementAndGet() == 0) {
            Runtime.getRuntime().halt(KILLED); // no shutdown hook, no close: what a kill leaves
        }
    }
}
