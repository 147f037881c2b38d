package org.kith.app.cli;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kith.engine.align.AlignedFace;
import org.kith.engine.embed.FaceEmbedder;
import org.kith.engine.embed.MxnetFaceEmbedder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kith bench embed}: one pass of one face through the network. */
@Command(
        name = "embed",
        description = "Measure one pass of one face through the network, in batches of several sizes.",
        footer = {"", "Median over the rounds (fastest … slowest round). Pixels are random: the network does not care."
        })
final class BenchEmbed extends KithCommand {

    private static final int WARM_UP_ROUNDS = 5;

    @Mixin
    private DeviceOption device = new DeviceOption();

    @Option(names = "--batch", split = ",", paramLabel = "N", description = "Faces a batch (default: 1,8,16).")
    private List<Integer> batches = List.of(1, 8, 16);

    @Option(names = "--rounds", paramLabel = "N", description = "Batches measured of each size (default: 30).")
    private int rounds = 30;

    @Override
    public Integer call() {
        try (FaceEmbedder embedder =
                MxnetFaceEmbedder.open(installation(), MxnetFaceEmbedder.BUNDLED_MODEL_ID, device.device())) {
            out().printf("%s, OMP_NUM_THREADS=%s%n", embedder.modelId(), System.getenv("OMP_NUM_THREADS"));
            for (int batch : batches) {
                out().printf(
                                "batch %3d: %s a face%n",
                                batch, measure(embedder, batch).summary("ms"));
                out().flush();
            }
        }
        return ExitCode.DONE;
    }

    private Samples measure(FaceEmbedder embedder, int batch) {
        Random random = new Random(batch);
        List<AlignedFace> faces =
                Stream.generate(() -> noise(random)).limit(batch).toList();
        for (int i = 0; i < WARM_UP_ROUNDS; i++) {
            embedder.embed(faces);
        }
        return new Samples(IntStream.range(0, Math.max(1, rounds))
                .mapToDouble(i -> {
                    long start = System.nanoTime();
                    embedder.embed(faces);
                    return (System.nanoTime() - start) / 1e6 / batch;
                })
                .toArray());
    }

    private static AlignedFace noise(Random random) {
        byte[] rgb = new byte[AlignedFace.SIDE_PX * AlignedFace.SIDE_PX * 3];
        random.nextBytes(rgb);
        return new AlignedFace(rgb);
    }
}
