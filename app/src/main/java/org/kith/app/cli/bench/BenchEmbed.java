package org.kith.app.cli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.kith.app.cli.base.DeviceOption;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.KithCommand;
import org.kith.app.cli.base.TemporaryFolder;
import org.kith.engine.align.AlignedFace;
import org.kith.engine.convert.PlainForm;
import org.kith.engine.embed.FaceEmbedder;
import org.kith.engine.embed.ModelFolder;
import org.kith.engine.embed.MxnetFaceEmbedder;
import org.kith.engine.model.Device;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kith bench embed}: one pass of one face through the network, and through its plain conversion. */
@Command(
        name = "embed",
        description = "Measure one pass of one face through the network, in batches of several sizes.",
        footer = {
            "",
            "Beside the network that Kith brings, the same network converted operator by operator is measured: each PReLU is"
                    + " MXNet's own operator. It is made of the bundled files into a folder thrown away. Rounds of the two"
                    + " take turns; the ratio is the median of those of neighbouring rounds.",
            "Median over the rounds (fastest … slowest round). Pixels are random: the network does not care.",
            "Indexing makes two passes a face, one of its mirror image."
        })
final class BenchEmbed extends KithCommand {

    private static final int WARM_UP_ROUNDS = 5;
    private static final String PLAIN_ID = "plain";

    @Mixin
    private DeviceOption device = new DeviceOption();

    @Option(names = "--batch", split = ",", paramLabel = "N", description = "Faces a batch (default: 1,8,16).")
    private List<Integer> batches = List.of(1, 8, MxnetFaceEmbedder.LARGEST_BATCH);

    @Option(names = "--rounds", paramLabel = "N", description = "Batches measured of each size (default: 30).")
    private int rounds = 30;

    @Override
    public Integer call() throws IOException {
        String id = MxnetFaceEmbedder.BUNDLED_MODEL_ID;
        try (TemporaryFolder models = TemporaryFolder.make("bench")) {
            int prelus = PlainForm.write(
                    ModelFolder.verified(installation(), id), models.path().resolve(PLAIN_ID));
            try (FaceEmbedder bundled = open(installation().models(), id);
                    FaceEmbedder plain = open(models.path(), PLAIN_ID)) {
                out().printf(
                                "%s, OMP_NUM_THREADS=%s; plain: the same with %d PReLU operators%n",
                                bundled.modelId(), System.getenv("OMP_NUM_THREADS"), prelus);
                for (int batch : batches) {
                    compare(bundled, plain, faces(Math.max(1, batch)));
                }
            }
        }
        return ExitCode.DONE;
    }

    private FaceEmbedder open(Path models, String id) {
        Device on = device.device();
        return MxnetFaceEmbedder.open(new Installation(models, installation().natives()), id, on);
    }

    private void compare(FaceEmbedder bundled, FaceEmbedder plain, List<AlignedFace> faces) {
        for (int i = 0; i < WARM_UP_ROUNDS; i++) {
            bundled.embed(faces);
            plain.embed(faces);
        }
        PairedSamples pairs = PairedSamples.measure(rounds, () -> millis(bundled, faces), () -> millis(plain, faces));
        out().printf(
                        Locale.ROOT,
                        "batch %3d: %s a face; plain %s; %s times as fast; embeddings apart by %.0e at most (squared)%n",
                        faces.size(),
                        pairs.first().summary("ms"),
                        pairs.second().summary("ms"),
                        pairs.ratio().summary(),
                        largestDistance(bundled.embed(faces), plain.embed(faces)));
        out().flush();
    }

    private static double millis(FaceEmbedder embedder, List<AlignedFace> faces) {
        long start = System.nanoTime();
        embedder.embed(faces);
        return (System.nanoTime() - start) / 1e6 / faces.size();
    }

    /** Between two embeddings of one face: what is compared must do the same. */
    private static double largestDistance(List<Embedding> some, List<Embedding> others) {
        double largest = 0;
        for (int i = 0; i < some.size(); i++) {
            largest = Math.max(largest, some.get(i).squaredDistance(others.get(i)));
        }
        return largest;
    }

    private static List<AlignedFace> faces(int batch) {
        Random random = new Random(batch);
        return Stream.generate(() -> noise(random)).limit(batch).toList();
    }

    private static AlignedFace noise(Random random) {
        byte[] rgb = new byte[AlignedFace.SIDE_PX * AlignedFace.SIDE_PX * 3];
        random.nextBytes(rgb);
        return new AlignedFace(rgb);
    }
}
